/** Problems (RFC 9457): their registry, how code raises them, and how every kind of failure becomes one. */
@NullMarked
package io.dataproducts.gateway.platform.problem;

import org.jspecify.annotations.NullMarked;
