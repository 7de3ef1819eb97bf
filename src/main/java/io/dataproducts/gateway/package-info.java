/** The data product gateway: a simple, safe REST API for data products in Atlan. */
@NullMarked
package io.dataproducts.gateway;

import org.jspecify.annotations.NullMarked;
