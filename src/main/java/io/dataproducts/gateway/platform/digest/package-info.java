/** Digests, which stand for a text where only its identity matters. */
@NullMarked
package io.dataproducts.gateway.platform.digest;

import org.jspecify.annotations.NullMarked;
