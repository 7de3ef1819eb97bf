package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.etag.Condition;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A caller's wish to change a product.
 *
 * @param patch a merge patch
 * @param ifMatch which version it is meant for
 * @param confirmed whether the product may lose a large part of its assets
 */
record PatchRequest(Guid guid, JsonNode patch, Optional<Condition> ifMatch, boolean confirmed) {}
