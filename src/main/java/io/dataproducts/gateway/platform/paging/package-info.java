/** Lists: pages, cursors and the names of attributes to return. */
@NullMarked
package io.dataproducts.gateway.platform.paging;

import org.jspecify.annotations.NullMarked;
