package io.dataproducts.gateway.selection;

import io.dataproducts.gateway.naming.Guid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Renders one selection as a query clause and gathers the names that nothing has. */
final class DslWriter {

    private final CatalogNames names;
    private final List<SelectionFault> faults = new ArrayList<>();

    DslWriter(CatalogNames names) {
        this.names = names;
    }

    /**
     * The query clause: an outer {@code bool} with exactly one object as its {@code filter}, everything else inside.
     *
     * @throws InvalidSelectionException with each name that is unknown or ambiguous
     */
    JsonNode write(AssetSelection selection) {
        var clause = switch (selection) {
            case AssetSelection.Criteria(var selectors) -> nested(criteria(selectors));
            case AssetSelection.RawDsl(var raw) -> raw;
        };
        if (!faults.isEmpty()) {
            throw new InvalidSelectionException(faults);
        }
        return clause;
    }

    private static JsonNode nested(JsonNode inner) {
        var outer = JsonNodeFactory.instance.objectNode();
        outer.putObject("bool").set("filter", inner);
        return outer;
    }

    private JsonNode criteria(List<Selector> selectors) {
        var active = Clauses.term(Fields.STATE, "ACTIVE");
        return Clauses.all(Stream.concat(Stream.of(active), selectors.stream().map(this::clause))
                .toList());
    }

    private JsonNode clause(Selector selector) {
        return switch (selector) {
            case Selector.Types(var types) ->
                Clauses.oneOf(Fields.TYPE, resolve(SelectionJson.TYPES, "type", types, names::type));
            case Selector.Certificates(var statuses) -> Clauses.oneOf(Fields.CERTIFICATE, statuses);
            case Selector.Tags(var tags) -> tags(resolve(SelectionJson.TAGS, "tag", tags, names::tag));
            case Selector.DirectTags(var tags) ->
                Clauses.all(List.of(Clauses.terms(
                        Fields.DIRECT_TAGS, resolve(SelectionJson.DIRECT_TAGS, "tag", tags, names::tag))));
            case Selector.Owners(var users, var groups) -> owners(users, groups);
            case Selector.Connections(var connections) -> Clauses.oneOf(Fields.CONNECTION, connections);
            case Selector.Within(var containers) ->
                one(containers.stream()
                        .map(container -> Clauses.prefix(Fields.QUALIFIED_NAME, container + "/"))
                        .toList());
            case Selector.Assets(var references) -> assets(references);
        };
    }

    private static JsonNode tags(List<String> ids) {
        return Clauses.any(List.of(Clauses.terms(Fields.DIRECT_TAGS, ids), Clauses.terms(Fields.PROPAGATED_TAGS, ids)));
    }

    private static JsonNode owners(List<String> users, List<String> groups) {
        var clauses = new ArrayList<JsonNode>();
        if (!users.isEmpty()) {
            clauses.add(Clauses.oneOf(Fields.OWNER_USERS, users));
        }
        if (!groups.isEmpty()) {
            clauses.add(Clauses.oneOf(Fields.OWNER_GROUPS, groups));
        }
        return one(clauses);
    }

    private static JsonNode assets(List<String> references) {
        return Clauses.any(references.stream()
                .map(reference -> Guid.find(reference)
                        .map(guid -> Clauses.term(Fields.GUID, guid.value()))
                        .orElseGet(() -> Clauses.term(Fields.QUALIFIED_NAME, reference)))
                .toList());
    }

    private static JsonNode one(List<JsonNode> clauses) {
        return clauses.size() == 1 ? clauses.getFirst() : Clauses.any(clauses);
    }

    private List<String> resolve(
            String member, String kind, List<String> wanted, Function<String, Resolution<String>> lookUp) {
        var found = new ArrayList<String>();
        for (int i = 0; i < wanted.size(); i++) {
            resolve("/%s/%d".formatted(member, i), kind, lookUp.apply(wanted.get(i)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> resolve(String pointer, String kind, Resolution<String> resolution) {
        return switch (resolution) {
            case Resolution.Found<String>(var value) -> Optional.of(value);
            case Resolution.Unknown<String>(var closest) -> {
                var hint = closest.isEmpty() ? "" : "; did you mean " + String.join(", ", closest) + "?";
                faults.add(
                        new SelectionFault(pointer, "unknown-" + kind, "no %s has this name%s".formatted(kind, hint)));
                yield Optional.empty();
            }
            case Resolution.Ambiguous<String>(var candidates) -> {
                var detail = "%d have this name".formatted(candidates.size());
                faults.add(new SelectionFault(pointer, "ambiguous-" + kind, detail));
                yield Optional.empty();
            }
        };
    }
}
