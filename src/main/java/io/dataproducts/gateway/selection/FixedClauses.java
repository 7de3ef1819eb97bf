package io.dataproducts.gateway.selection;

import static io.dataproducts.gateway.selection.Json.NODES;

import io.dataproducts.gateway.naming.Guid;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What certain conditions look like as query clauses. */
final class FixedClauses {

    private FixedClauses() {}

    /** The asset is not archived. */
    static ObjectNode active() {
        return Clauses.texts(Fields.STATE, List.of(Fields.ACTIVE));
    }

    static ObjectNode tagged(List<String> ids) {
        var values = ids.stream().distinct().map(NODES::stringNode).toList();
        return Clauses.anyOf(List.of(Clauses.terms(Fields.TAG, values), Clauses.terms(Fields.PROPAGATED_TAG, values)));
    }

    static ObjectNode taggedDirectly(List<String> ids) {
        var values = ids.stream().distinct().map(NODES::stringNode).toList();
        return Clauses.group(List.of(Clauses.terms(Fields.TAG, values)), List.of());
    }

    static ObjectNode below(String container) {
        return Clauses.prefix(Fields.QUALIFIED_NAME, container + "/");
    }

    static ObjectNode withLineage() {
        return Clauses.term(Fields.HAS_LINEAGE, NODES.booleanNode(true));
    }

    /** A description from people or from the source has at least one character. */
    static ObjectNode described() {
        return Clauses.anyOf(List.of(withText(Fields.USER_DESCRIPTION), withText(Fields.DESCRIPTION)));
    }

    /**
     * The field of a text has a value other than {@code ""}. It looks for the value in the text itself, since its
     * {@code .keyword} leaves out what is longer than 1,000 characters; and it excludes the empty one there, since for
     * {@code exists} that is a value.
     */
    private static ObjectNode withText(String field) {
        return Clauses.group(List.of(Clauses.exists(field)), List.of(Clauses.texts(field + ".keyword", List.of(""))));
    }

    static ObjectNode since(String field, Instant time) {
        return Clauses.range(field, NODES.objectNode().put("gte", time.toEpochMilli()));
    }

    static ObjectNode range(String field, Range<Scalar.Numeric> range) {
        var bounds = NODES.objectNode();
        range.bounds().forEach((bound, number) -> bounds.set(bound.json(), Json.number(number.value())));
        return Clauses.range(field, bounds);
    }

    static boolean isGuid(String asset) {
        return Guid.find(asset).isPresent();
    }
}
