/**
 * The selection language: which catalog assets belong to a data product.
 *
 * <p>{@link io.dataproducts.gateway.selection.AssetSelection} is the model,
 * {@link io.dataproducts.gateway.selection.SelectionJson} the form callers read and write, and
 * {@link io.dataproducts.gateway.selection.AssetDsl} the search that Atlan stores. Plain Java; names are resolved through
 * {@link io.dataproducts.gateway.selection.CatalogNames}.
 */
@ApplicationModule(allowedDependencies = "naming")
@NullMarked
package io.dataproducts.gateway.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
