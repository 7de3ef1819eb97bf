/** How Atlan says no: its error codes and the exception that carries one. */
@NullMarked
package io.dataproducts.gateway.sandbox.error;

import org.jspecify.annotations.NullMarked;
