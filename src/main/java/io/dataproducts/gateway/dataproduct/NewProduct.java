package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.datadomain.DataDomain;
import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.selection.AssetDsl;

/**
 * A product that keeps every rule and refers to nothing unknown, but does not exist yet.
 *
 * @param attributes as Atlan takes them, still without a qualified name
 */
record NewProduct(ProductName name, DataDomain domain, AssetDsl dsl, ProductAttributes attributes) {}
