/** Callers, who record what they asked for and what they were answered. */
@NullMarked
package io.dataproducts.gateway.history.load;

import org.jspecify.annotations.NullMarked;
