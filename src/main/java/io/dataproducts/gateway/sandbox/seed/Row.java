package io.dataproducts.gateway.sandbox.seed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One line of the catalog's files. */
record Row(JsonNode json) {

    private static final String LONG_AGO = "2025-01-02T09:00:00Z";

    String guid() {
        return json.path("guid").asString(guidOf(qualifiedName()));
    }

    String type() {
        return json.path("type").asString();
    }

    String name() {
        return json.path("name").asString();
    }

    String qualifiedName() {
        var container = json.path("in").asString("");
        return json.path("qualifiedName")
                .asString(container + "/" + json.path("id").asString(name()));
    }

    String text(String member) {
        return json.path(member).asString("");
    }

    List<String> texts(String member) {
        return json.path(member).valueStream().map(JsonNode::asString).toList();
    }

    boolean flag(String member) {
        return json.path(member).asBoolean(false);
    }

    Instant time(String member) {
        return Instant.parse(json.path(member).asString(LONG_AGO));
    }

    /** The GUID of an entity whose line has none. */
    static String guidOf(String qualifiedName) {
        return UUID.nameUUIDFromBytes(qualifiedName.getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
