package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.once.Attempt;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an attempt leaves on a product: the attributes that it wrote, without the qualified name, which Atlan may mint.
 *
 * @param attributes by Atlan's names; {@code null} where it erased
 */
record ProductEffect(ObjectNode attributes) {

    /** Who creates the product, beside its attributes. */
    private static final String CREATOR = "createdBy";

    private static final JsonMapper JSON = JsonMapper.shared();

    static ProductEffect of(ProductAttributes written) {
        return new ProductEffect(written.jsonWithoutQualifiedName());
    }

    /** The effect as it was recorded with {@code attempt}. */
    static ProductEffect of(Attempt attempt) {
        return new ProductEffect((ObjectNode) JSON.readTree(attempt.effect()));
    }

    /** The effect of a create by the user {@code creator} of Atlan, where Atlan says who the gateway is. */
    ProductEffect by(Optional<String> creator) {
        var all = attributes.deepCopy();
        creator.ifPresent(name -> all.put(CREATOR, name));
        return new ProductEffect(all);
    }

    /** Who creates the product, if that was known. */
    Optional<String> creator() {
        return attributes.path(CREATOR).asStringOpt();
    }

    String json() {
        return attributes.toString();
    }

    /** Whether {@code entity} is as the attempt left it. */
    boolean isOn(AtlanEntity entity) {
        return attributes.propertyNames().stream().allMatch(attribute -> has(attribute, entity));
    }

    /** Whether one attribute of {@code entity} is as the attempt left it. */
    boolean has(String attribute, AtlanEntity entity) {
        return normal(attributes.path(attribute))
                .equals(normal(entity.value(attribute).orElse(NullNode.getInstance())));
    }

    /** Nothing, an empty text and an empty list are the same, and lists have no order. */
    private static Set<JsonNode> normal(JsonNode value) {
        var values = new HashSet<JsonNode>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else if (!value.isNull()
                && !value.isMissingNode()
                && !value.asString("?").isEmpty()) {
            values.add(value);
        }
        return values;
    }
}
