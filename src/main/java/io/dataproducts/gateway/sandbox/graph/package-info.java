/** What the sandbox's catalog holds: entities and the references between them. Reads see the latest write. */
@NullMarked
package io.dataproducts.gateway.sandbox.graph;

import org.jspecify.annotations.NullMarked;
