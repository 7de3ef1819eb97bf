/**
 * Data products: the product resource and {@code /domains/{guid}/products}.
 *
 * <p>{@link ProductController} speaks HTTP, {@link ProductRequest} and {@link ProductView} are its shapes,
 * {@link ProductFinder}, {@link ProductCreation}, {@link ProductChange} and {@link ProductLifecycle} do the work, and
 * {@link ProductAttributes} knows Atlan's attributes.
 */
@ApplicationModule(allowedDependencies = {"naming", "selection", "atlan", "datadomain", "preview", "platform"})
@NullMarked
package io.dataproducts.gateway.dataproduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
