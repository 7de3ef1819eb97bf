/** Until when an answer is worth having, and until when a write may leave. */
@NullMarked
package io.dataproducts.gateway.platform.deadline;

import org.jspecify.annotations.NullMarked;
