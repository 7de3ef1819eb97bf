package io.dataproducts.gateway.selection;

import static io.dataproducts.gateway.selection.Json.NODES;

import io.dataproducts.gateway.selection.AttributeCondition.Between;
import io.dataproducts.gateway.selection.AttributeCondition.Exists;
import io.dataproducts.gateway.selection.AttributeCondition.OneOf;
import io.dataproducts.gateway.selection.Selector.Certificates;
import io.dataproducts.gateway.selection.Selector.Combination;
import io.dataproducts.gateway.selection.Selector.CreatedAfter;
import io.dataproducts.gateway.selection.Selector.CustomMetadata;
import io.dataproducts.gateway.selection.Selector.HasDescription;
import io.dataproducts.gateway.selection.Selector.HasLineage;
import io.dataproducts.gateway.selection.Selector.Name;
import io.dataproducts.gateway.selection.Selector.Owners;
import io.dataproducts.gateway.selection.Selector.Popularity;
import io.dataproducts.gateway.selection.Selector.UpdatedAfter;
import io.dataproducts.gateway.selection.Selector.ValueList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes conditions as the JSON that callers see. */
final class SelectionWriter {

    private SelectionWriter() {}

    static ObjectNode write(Conditions conditions) {
        var json = NODES.objectNode();
        conditions.selectors().forEach(selector -> json.set(selector.member().json(), value(selector)));
        return json;
    }

    private static JsonNode value(Selector selector) {
        return switch (selector) {
            case Certificates(var values) ->
                texts(values.stream().map(Enum::name).toList());
            case ValueList<?> list ->
                texts(list.values().stream().map(Object::toString).toList());
            case Owners(var users, var groups) -> owners(users, groups);
            case Name(var pattern) -> NODES.stringNode(pattern);
            case HasDescription(var value) -> NODES.booleanNode(value);
            case HasLineage(var value) -> NODES.booleanNode(value);
            case CreatedAfter(var time) -> NODES.stringNode(time.toString());
            case UpdatedAfter(var time) -> NODES.stringNode(time.toString());
            case Popularity(var range) -> range(range);
            case CustomMetadata(var sets) -> object(sets, attributes -> object(attributes, SelectionWriter::condition));
            case Combination combination -> array(combination.parts(), SelectionWriter::write);
        };
    }

    private static JsonNode owners(List<String> users, List<String> groups) {
        var json = NODES.objectNode();
        if (!users.isEmpty()) {
            json.set(MemberReader.USERS, texts(users));
        }
        if (!groups.isEmpty()) {
            json.set(MemberReader.GROUPS, texts(groups));
        }
        return json;
    }

    private static JsonNode condition(AttributeCondition condition) {
        return switch (condition) {
            case OneOf(var values) when values.size() == 1 -> scalar(values.getFirst());
            case OneOf(var values) -> array(values, SelectionWriter::scalar);
            case Between(var range) -> range(range);
            case Exists() -> NODES.objectNode().put("exists", true);
        };
    }

    private static JsonNode range(Range<? extends Scalar> range) {
        var json = NODES.objectNode();
        range.bounds().forEach((bound, value) -> json.set(bound.json(), scalar(value)));
        return json;
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar) {
            case Scalar.Text(var text) -> NODES.stringNode(text);
            case Scalar.Numeric(var number) -> Json.number(number);
            case Scalar.Flag(var flag) -> NODES.booleanNode(flag);
        };
    }

    private static JsonNode texts(List<String> texts) {
        return array(texts, NODES::stringNode);
    }

    private static <V> JsonNode array(List<V> values, Function<V, JsonNode> write) {
        return NODES.arrayNode().addAll(values.stream().map(write).toList());
    }

    private static <V> JsonNode object(Map<String, V> values, Function<V, JsonNode> write) {
        var json = NODES.objectNode();
        values.forEach((name, value) -> json.set(name, write.apply(value)));
        return json;
    }
}
