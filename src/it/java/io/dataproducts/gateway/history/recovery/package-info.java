/** How fast the gateway recovers when Atlan does, and how little it asks of Atlan until then. */
@NullMarked
package io.dataproducts.gateway.history.recovery;

import org.jspecify.annotations.NullMarked;
