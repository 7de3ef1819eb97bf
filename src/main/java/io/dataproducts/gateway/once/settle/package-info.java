/** Settling what is open: the look for an effect, and the reconciler that goes on where a request ended. */
@NullMarked
package io.dataproducts.gateway.once.settle;

import org.jspecify.annotations.NullMarked;
