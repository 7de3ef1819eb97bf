/** Fixtures and stand-ins that tests of several modules share. */
@NullMarked
package io.dataproducts.gateway.testing;

import org.jspecify.annotations.NullMarked;
