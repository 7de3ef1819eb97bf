/** Who makes a call. */
@NullMarked
package io.dataproducts.gateway.platform.caller;

import org.jspecify.annotations.NullMarked;
