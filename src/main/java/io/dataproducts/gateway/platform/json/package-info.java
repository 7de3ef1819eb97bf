/** Strict JSON at the inbound edge, and JSON merge patch. */
@NullMarked
package io.dataproducts.gateway.platform.json;

import org.jspecify.annotations.NullMarked;
