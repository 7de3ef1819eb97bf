/**
 * Selections executed on a real OpenSearch node, and held against a plain Java predicate.
 *
 * <p>{@link io.dataproducts.gateway.oracle.SelectionPredicate} says in plain Java what the language means, and never sees
 * a query; {@link io.dataproducts.gateway.oracle.AssetIndex} executes queries, and never sees a selection.
 */
@NullMarked
package io.dataproducts.gateway.oracle;

import org.jspecify.annotations.NullMarked;
