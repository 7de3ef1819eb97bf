/**
 * Data products: the product resource and {@code /domains/{guid}/products}.
 *
 * <p>{@link ProductController} and {@link ProductWriteController} speak HTTP, {@link ProductRequest} and
 * {@link ProductView} are their shapes, {@link ProductFinder}, {@link ProductCreation}, {@link ProductChange} and
 * {@link ProductLifecycle} do the work, {@link ProductSettler} finds out what became of it, and {@link ProductAttributes}
 * knows Atlan's attributes.
 */
@ApplicationModule(
        allowedDependencies = {"naming", "selection", "atlan", "datadomain", "preview", "once", "platform", "security"})
@NullMarked
package io.dataproducts.gateway.dataproduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
