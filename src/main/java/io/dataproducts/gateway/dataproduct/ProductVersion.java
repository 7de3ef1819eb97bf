package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.etag.Condition;
import io.dataproducts.gateway.platform.etag.EntityTag;
import io.dataproducts.gateway.platform.json.StrictJson;
import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The version of a product: what callers can write as Atlan stores it, and the rest of what they see. */
final class ProductVersion {

    /** With Atlan's ids, so that a tag that gets another name changes no product. */
    private static final List<String> WRITABLE = List.of(
            ProductAttributes.NAME,
            ProductAttributes.DOMAIN,
            ProductAttributes.DESCRIPTION,
            ProductAttributes.STATUS,
            ProductAttributes.CRITICALITY,
            ProductAttributes.SENSITIVITY,
            ProductAttributes.VISIBILITY,
            ProductAttributes.VISIBLE_TO_USERS,
            ProductAttributes.VISIBLE_TO_GROUPS,
            ProductAttributes.CERTIFICATE,
            ProductAttributes.CERTIFICATE_MESSAGE,
            ProductAttributes.OWNER_USERS,
            ProductAttributes.OWNER_GROUPS,
            ProductAttributes.ASSET_DSL);

    private ProductVersion() {}

    /** The tag of {@code product} shown as {@code view}. */
    static EntityTag of(DataProduct product, ProductView view) {
        return EntityTag.of(writable(product), StrictJson.MAPPER.writeValueAsString(view));
    }

    /**
     * Stops a write to another version than the one it was meant for.
     *
     * @throws ProblemException 412 if {@code ifMatch} does not name the version of {@code product}
     */
    static void require(Optional<Condition> ifMatch, DataProduct product) {
        var current = EntityTag.of(writable(product), "");
        if (ifMatch.filter(condition -> !condition.allowsWriteTo(current)).isPresent()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "The data product is not in the version that If-Match names",
                    List.of(Fault.inHeader("If-Match", "stale", "must be the ETag of the present version")),
                    null,
                    null,
                    null);
        }
    }

    private static String writable(DataProduct product) {
        var content = JsonNodeFactory.instance.objectNode().put("archived", product.isArchived());
        for (var attribute : WRITABLE) {
            product.entity()
                    .value(attribute)
                    .filter(ProductVersion::says)
                    .ifPresent(value -> content.set(attribute, value));
        }
        return content.toString();
    }

    /** An empty text or list is the same as none. */
    private static boolean says(JsonNode value) {
        return !(value.isArray() && value.isEmpty())
                && !(value.isString() && value.asString().isEmpty());
    }
}
