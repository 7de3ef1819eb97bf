package io.dataproducts.gateway.selection;

import static io.dataproducts.gateway.selection.Json.NODES;

import io.dataproducts.gateway.selection.AttributeCondition.Between;
import io.dataproducts.gateway.selection.AttributeCondition.Exists;
import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the condition on one custom metadata attribute, whose field in the index is its id alone. */
record AttributeClauses(CustomAttribute attribute, Place place) {

    ObjectNode clause(AttributeCondition condition) {
        return switch (condition) {
            case OneOf(var values) -> oneOf(values);
            case Between(var range) -> between(range);
            case Exists() -> Clauses.exists(attribute.id());
        };
    }

    private ObjectNode oneOf(List<Scalar> values) {
        var nodes = IntStream.range(0, values.size())
                .mapToObj(index -> value(values.get(index), values.size() == 1 ? place : place.at(index)))
                .flatMap(Optional::stream)
                .toList();
        if (nodes.size() != 1) {
            return Clauses.terms(attribute.id(), nodes);
        }
        var only = nodes.getFirst();
        return only.isString()
                ? Clauses.texts(attribute.id(), List.of(only.stringValue()))
                : Clauses.term(attribute.id(), only);
    }

    private ObjectNode between(Range<Scalar> range) {
        var bounds = NODES.objectNode();
        if (attribute.kind() == Kind.NUMBER || attribute.kind() == Kind.DATE) {
            range.bounds()
                    .forEach((bound, value) ->
                            value(value, place.in(bound.json())).ifPresent(node -> bounds.set(bound.json(), node)));
        } else {
            place.fault("wrong-type", "must be a value or a list of values: only numbers and times have ranges");
        }
        return Clauses.range(attribute.id(), bounds);
    }

    private Optional<JsonNode> value(Scalar scalar, Place at) {
        var node = AttributeValues.toIndex(attribute.kind(), scalar);
        if (node.isEmpty()) {
            at.fault("wrong-type", "must be " + AttributeValues.expected(attribute.kind()));
        }
        return node;
    }
}
