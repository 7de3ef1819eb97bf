/** Whole runs, each one command. */
@NullMarked
package io.dataproducts.gateway.history.trial;

import org.jspecify.annotations.NullMarked;
