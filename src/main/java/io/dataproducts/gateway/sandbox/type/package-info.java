/** The types, tags and custom metadata of the sandbox's catalog. */
@NullMarked
package io.dataproducts.gateway.sandbox.type;

import org.jspecify.annotations.NullMarked;
