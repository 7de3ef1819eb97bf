/** Which requests are traced, and what connects traces with logs and problems. */
@NullMarked
package io.dataproducts.gateway.platform.observability;

import org.jspecify.annotations.NullMarked;
