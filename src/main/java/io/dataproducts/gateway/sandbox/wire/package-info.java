/** The sandbox's connections, so far as they can be broken: closed without an answer, or reset. */
@NullMarked
package io.dataproducts.gateway.sandbox.wire;

import org.jspecify.annotations.NullMarked;
