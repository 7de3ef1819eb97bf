/** What the gateway remembers for a while. */
@NullMarked
package io.dataproducts.gateway.platform.cache;

import org.jspecify.annotations.NullMarked;
