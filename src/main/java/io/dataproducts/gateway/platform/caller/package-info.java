/** Who makes a call, what they may do in which domain, and what a call requires. */
@NullMarked
package io.dataproducts.gateway.platform.caller;

import org.jspecify.annotations.NullMarked;
