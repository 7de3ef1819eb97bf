/** The audit log: one line for each write that somebody asked for. */
@NullMarked
package io.dataproducts.gateway.platform.audit;

import org.jspecify.annotations.NullMarked;
