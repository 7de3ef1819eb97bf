/** The catalog that the sandbox starts with, read from {@code sandbox/*.json} on the class path. */
@NullMarked
package io.dataproducts.gateway.sandbox.seed;

import org.jspecify.annotations.NullMarked;
