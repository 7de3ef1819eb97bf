/** {@code /operations}: what became of writes. */
@NullMarked
package io.dataproducts.gateway.once.web;

import org.jspecify.annotations.NullMarked;
