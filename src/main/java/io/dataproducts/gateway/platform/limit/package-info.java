/** How large, deep and slow a request may be. */
@NullMarked
package io.dataproducts.gateway.platform.limit;

import org.jspecify.annotations.NullMarked;
