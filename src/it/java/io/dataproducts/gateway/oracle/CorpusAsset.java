package io.dataproducts.gateway.oracle;

import static io.dataproducts.gateway.oracle.Documents.JSON;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One asset of the corpus: every field may be missing, null, an empty list, a value or a list of values. */
record CorpusAsset(int number, Dice dice) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode document() {
        var document =
                JSON.createObjectNode().put("__guid", guid()).put("__state", dice.hasLuck(80) ? "ACTIVE" : "DELETED");
        var name = name();
        types(document);
        place(document, name);
        people(document);
        governance(document);
        figures(document);
        customMetadata(document);
        return document;
    }

    private String guid() {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)})
                .toString();
    }

    private String name() {
        return number < Hostile.TEXTS.size() ? Hostile.TEXTS.get(number) : dice.one(Corpus.NAMES);
    }

    private void types(ObjectNode document) {
        var type = dice.one(List.copyOf(OracleCatalog.TYPES.entrySet()));
        document.put("__typeName", type.getKey());
        type.getValue().forEach(document.putArray("__superTypeNames")::add);
    }

    /** The first assets of a connection are containers: the connection itself, a database, a schema. */
    private void place(ObjectNode document, String name) {
        var connection = dice.one(Corpus.CONNECTIONS);
        var path = connection + dice.one(List.of("", "/PROD", "/prod", "/PROD2", "/PROD/PUBLIC", "/PROD/a\"b\\*🎯"));
        if (dice.hasLuck(95)) {
            document.put("name", name);
        }
        document.put("qualifiedName", dice.hasLuck(10) ? path : path + "/" + name + "-" + number);
        if (dice.hasLuck(90)) {
            document.put("connectionQualifiedName", connection)
                    .put("connectorName", connection.split("/", -1)[1]);
        }
    }

    private void people(ObjectNode document) {
        texts(document, "ownerUsers", dice.hasLuck(70) ? Corpus.USERS : Hostile.TEXTS);
        texts(document, "ownerGroups", Corpus.GROUPS);
        text(document, "userDescription", Corpus.DESCRIPTIONS);
        text(document, "description", Corpus.DESCRIPTIONS);
    }

    private void governance(ObjectNode document) {
        text(document, "certificateStatus", Corpus.CERTIFICATES);
        texts(document, "__traitNames", List.copyOf(OracleCatalog.TAGS.values()).subList(0, 6));
        texts(
                document,
                "__propagatedTraitNames",
                List.copyOf(OracleCatalog.TAGS.values()).subList(0, 6));
        texts(document, "__meanings", List.copyOf(OracleCatalog.TERMS.values()));
    }

    private void figures(ObjectNode document) {
        maybe(document, "__hasLineage", dice.hasLuck(50), NODES::booleanNode);
        maybe(document, "popularityScore", dice.one(Corpus.SCORES), CorpusAsset::number);
        document.put("__timestamp", dice.one(Corpus.TIMES)).put("__modificationTimestamp", dice.one(Corpus.TIMES));
    }

    private void customMetadata(ObjectNode document) {
        maybe(document, "cmAttrId1", dice.one(Corpus.SCORES), CorpusAsset::number);
        text(document, "cmAttrId2", Corpus.TIERS);
        maybe(document, "cmRows", dice.one(Corpus.ROWS), CorpusAsset::number);
        maybe(document, "cmAttrId3", dice.one(Corpus.TIMES), NODES::numberNode);
        maybe(document, "cmAttrId4", dice.hasLuck(50), NODES::booleanNode);
        texts(document, "cmLabels", Hostile.TEXTS);
    }

    private void text(ObjectNode document, String field, List<String> values) {
        maybe(document, field, dice.one(values), NODES::stringNode);
    }

    private void texts(ObjectNode document, String field, List<String> values) {
        if (dice.hasLuck(70)) {
            dice.some(values, 3).forEach(document.putArray(field)::add);
        } else {
            text(document, field, values);
        }
    }

    private <V> void maybe(ObjectNode document, String field, V value, Function<V, JsonNode> asNode) {
        switch (dice.below(10)) {
            case 0, 1 -> document.remove(field);
            case 2 -> document.putNull(field);
            case 3 -> document.putArray(field);
            default -> document.set(field, asNode.apply(value));
        }
    }

    private static JsonNode number(String number) {
        return NODES.numberNode(new BigDecimal(number));
    }
}
