package io.dataproducts.gateway.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a query clause as a selection. Each selector is read from the shape in which {@link DslWriter} writes it; as a
 * guard, what was read is written again and must give the same clause.
 */
final class DslReader {

    private final CatalogNames names;

    DslReader(CatalogNames names) {
        this.names = names;
    }

    AssetSelection read(JsonNode clause) {
        return criteria(clause)
                .<AssetSelection>map(criteria -> criteria)
                .filter(selection -> isWrittenAs(selection, clause))
                .orElseGet(() -> new AssetSelection.RawDsl(clause));
    }

    private boolean isWrittenAs(AssetSelection selection, JsonNode clause) {
        try {
            return new DslWriter(names).write(selection).equals(clause);
        } catch (InvalidSelectionException notWritable) {
            return false;
        }
    }

    private Optional<AssetSelection.Criteria> criteria(JsonNode clause) {
        var filter = clause.path("bool").path("filter").path("bool").path("filter");
        if (!filter.isArray() || filter.size() < 2) {
            return Optional.empty();
        }
        var selectors = new ArrayList<Selector>();
        for (var part : elements(filter).subList(1, filter.size())) {
            var selector = selector(part);
            if (selector.isEmpty()
                    || selectors.stream()
                            .anyMatch(one -> one.getClass() == selector.get().getClass())) {
                return Optional.empty();
            }
            selectors.add(selector.get());
        }
        return Optional.of(new AssetSelection.Criteria(selectors));
    }

    private Optional<Selector> selector(JsonNode clause) {
        var bool = clause.path("bool");
        if (bool.isObject()) {
            return bool.has("filter")
                    ? directTags(elements(bool.path("filter")))
                    : alternatives(elements(bool.path("should")));
        }
        var field = field(clause);
        var values = values(clause);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return switch (field) {
            case Fields.TYPE -> Optional.of(new Selector.Types(values));
            case Fields.CERTIFICATE -> Optional.of(new Selector.Certificates(values));
            case Fields.CONNECTION -> Optional.of(new Selector.Connections(values));
            case Fields.OWNER_USERS, Fields.OWNER_GROUPS, Fields.QUALIFIED_NAME -> alternatives(List.of(clause));
            default -> Optional.empty();
        };
    }

    private Optional<Selector> directTags(List<JsonNode> clauses) {
        return clauses.size() == 1 && field(clauses.getFirst()).equals(Fields.DIRECT_TAGS)
                ? tags(values(clauses.getFirst())).map(Selector.DirectTags::new)
                : Optional.empty();
    }

    private Optional<Selector> alternatives(List<JsonNode> clauses) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        return switch (field(clauses.getFirst())) {
            case Fields.DIRECT_TAGS -> tags(values(clauses.getFirst())).map(Selector.Tags::new);
            case Fields.OWNER_USERS, Fields.OWNER_GROUPS ->
                Optional.of(new Selector.Owners(
                        valuesOf(clauses, Fields.OWNER_USERS), valuesOf(clauses, Fields.OWNER_GROUPS)));
            case Fields.GUID, Fields.QUALIFIED_NAME -> within(clauses).or(() -> assets(clauses));
            default -> Optional.empty();
        };
    }

    private static Optional<Selector> within(List<JsonNode> clauses) {
        var containers = clauses.stream()
                .filter(clause -> clause.has("prefix"))
                .flatMap(clause -> values(clause).stream())
                .filter(prefix -> prefix.length() > 1 && prefix.endsWith("/"))
                .map(prefix -> prefix.substring(0, prefix.length() - 1))
                .toList();
        return containers.size() == clauses.size() ? Optional.of(new Selector.Within(containers)) : Optional.empty();
    }

    private static Optional<Selector> assets(List<JsonNode> clauses) {
        var references =
                clauses.stream().flatMap(clause -> values(clause).stream()).toList();
        return references.isEmpty() ? Optional.empty() : Optional.of(new Selector.Assets(references));
    }

    private Optional<List<String>> tags(List<String> ids) {
        var found = ids.stream().map(names::tagName).flatMap(Optional::stream).toList();
        return ids.isEmpty() || found.size() < ids.size() ? Optional.empty() : Optional.of(found);
    }

    private static List<String> valuesOf(List<JsonNode> clauses, String field) {
        return clauses.stream()
                .filter(clause -> field(clause).equals(field))
                .flatMap(clause -> values(clause).stream())
                .toList();
    }

    /** The field of a {@code term}, {@code terms} or {@code prefix} clause; empty for any other. */
    private static String field(JsonNode clause) {
        return body(clause).map(body -> body.propertyNames().iterator().next()).orElse("");
    }

    private static List<String> values(JsonNode clause) {
        Function<ObjectNode, JsonNode> first =
                body -> body.properties().iterator().next().getValue();
        var value = body(clause).map(first);
        if (value.isEmpty()) {
            return List.of();
        }
        var texts = value.get().isArray()
                ? elements(value.get())
                : List.of(value.get().path("value"));
        return texts.stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    private static Optional<ObjectNode> body(JsonNode clause) {
        return List.of("term", "terms", "prefix").stream()
                .map(clause::path)
                .filter(body -> body.isObject() && body.size() == 1)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).toList()
                : List.of();
    }
}
