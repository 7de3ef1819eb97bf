/** What a run leaves behind: the callers' history, the sandbox's journal, and what was done to the gateways. */
@NullMarked
package io.dataproducts.gateway.history.evidence;

import org.jspecify.annotations.NullMarked;
