package io.dataproducts.gateway.selection;

import static io.dataproducts.gateway.selection.Json.NODES;

import io.dataproducts.gateway.selection.CustomAttribute.Kind;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Values of custom metadata attributes, as callers write them and as the index holds them. */
final class AttributeValues {

    private AttributeValues() {}

    /** Returns the value in the index, unless it is not one of this kind. */
    static Optional<JsonNode> toIndex(Kind kind, Scalar scalar) {
        return switch (scalar) {
            case Scalar.Text(var text) when kind == Kind.TEXT -> Optional.of(NODES.stringNode(text));
            case Scalar.Text(var text)
            when kind == Kind.DATE -> Times.parse(text).map(time -> NODES.numberNode(time.toEpochMilli()));
            case Scalar.Numeric(var number) when kind == Kind.NUMBER -> Optional.of(Json.number(number));
            case Scalar.Flag(var flag) when kind == Kind.BOOLEAN -> Optional.of(NODES.booleanNode(flag));
            case Scalar.Text _, Scalar.Numeric _, Scalar.Flag _ -> Optional.empty();
        };
    }

    /** Returns what a caller would write, unless the index cannot hold this for an attribute of this kind. */
    static Optional<Scalar> fromIndex(Kind kind, JsonNode value) {
        return switch (kind) {
            case TEXT -> value.stringValueOpt().map(Scalar.Text::new);
            case NUMBER -> Optional.of(value).filter(JsonNode::isNumber).map(AttributeValues::numeric);
            case BOOLEAN -> value.booleanValueOpt().map(Scalar.Flag::new);
            case DATE ->
                Optional.of(value)
                        .filter(node -> node.isIntegralNumber() && node.canConvertToLong())
                        .map(node -> new Scalar.Text(
                                Instant.ofEpochMilli(node.longValue()).toString()));
        };
    }

    static String expected(Kind kind) {
        return switch (kind) {
            case TEXT -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case DATE -> Times.EXPECTED;
        };
    }

    private static Scalar numeric(JsonNode value) {
        return new Scalar.Numeric(value.decimalValue());
    }
}
