/** What happens to an entity on its way into the catalog: the rules of Atlan's server for products and domains. */
@NullMarked
package io.dataproducts.gateway.sandbox.write;

import org.jspecify.annotations.NullMarked;
