/** How the gateway leaves: it says that it is not ready, waits until nobody sends to it any more, and then stops. */
@NullMarked
package io.dataproducts.gateway.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
