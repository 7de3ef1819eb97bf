/** The fields of Atlan's index: how each kind stores values, and which queries it can answer. */
@NullMarked
package io.dataproducts.gateway.sandbox.search.field;

import org.jspecify.annotations.NullMarked;
