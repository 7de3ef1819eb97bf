/** How much each caller may ask for. */
@NullMarked
package io.dataproducts.gateway.platform.quota;

import org.jspecify.annotations.NullMarked;
