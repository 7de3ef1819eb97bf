/** Judges the evidence of a run. Pure functions, which know nothing of the ledger. */
@NullMarked
package io.dataproducts.gateway.history.check;

import org.jspecify.annotations.NullMarked;
