/** The API's contract, made from the code: what all operations share in {@code /openapi.yaml}. */
@NullMarked
package io.dataproducts.gateway.platform.contract;

import org.jspecify.annotations.NullMarked;
