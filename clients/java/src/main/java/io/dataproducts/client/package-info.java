/** What a contract cannot say: problems as exceptions, and retries that are safe. */
@NullMarked
package io.dataproducts.client;

import org.jspecify.annotations.NullMarked;
