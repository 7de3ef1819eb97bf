/** Entity tags and the conditions that requests make with them (RFC 9110, sections 8.8 and 13). */
@NullMarked
package io.dataproducts.gateway.platform.etag;

import org.jspecify.annotations.NullMarked;
