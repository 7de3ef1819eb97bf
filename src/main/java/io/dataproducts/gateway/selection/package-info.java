/**
 * Asset selections: which catalog assets belong to a data product.
 *
 * <p>Plain Java. {@link AssetSelection} is the model, {@link SelectionJson} its form in requests and answers,
 * {@link AssetDsl} what Atlan stores. {@link CatalogNames} knows the hashed names behind those that people write.
 */
@ApplicationModule(allowedDependencies = "naming")
@NullMarked
package io.dataproducts.gateway.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
