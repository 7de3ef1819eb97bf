/** What callers see, and what stays in the catalogue, when Atlan fails in each way it can. */
@NullMarked
package io.dataproducts.gateway.faults;

import org.jspecify.annotations.NullMarked;
