package io.dataproducts.gateway.atlan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entity as Atlan returns it, by GUID or as a search hit.
 *
 * @param json the entity or its header: {@code guid}, {@code typeName}, {@code status}, {@code attributes} and more
 */
public record AtlanEntity(JsonNode json) {

    private static final String ACTIVE = "ACTIVE";

    public String guid() {
        return json.path("guid").asString("");
    }

    public String typeName() {
        return json.path("typeName").asString("");
    }

    /** Whether the entity is active; an archived one is not. */
    public boolean isActive() {
        return ACTIVE.equals(json.path("status").asString(""));
    }

    /** Whether Atlan hid the entity's attributes, since the gateway's token may not read it. */
    public boolean isScrubbed() {
        return json.path("scrubbed").asBoolean(false);
    }

    public String name() {
        return text("name").orElse("");
    }

    public String qualifiedName() {
        return text("qualifiedName").orElse("");
    }

    /** The text of an attribute, if it has one that is not empty. */
    public Optional<String> text(String attribute) {
        var value = json.path("attributes").path(attribute);
        return value.isString() && !value.asString().isEmpty() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** The texts of an attribute that is a list; none if it has no value. */
    public List<String> texts(String attribute) {
        var value = json.path("attributes").path(attribute);
        return StreamSupport.stream(value.spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    /** The value of an attribute as Atlan has it, if it is set. */
    public Optional<JsonNode> value(String attribute) {
        var value = json.path("attributes").path(attribute);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    /** The value that a client of Atlan put into the entity's custom attributes under {@code name}, if there is one. */
    public Optional<String> customAttribute(String name) {
        return json.path("customAttributes").path(name).asStringOpt();
    }

    public @Nullable Instant createdAt() {
        return instant("createTime");
    }

    public @Nullable Instant updatedAt() {
        return instant("updateTime");
    }

    public Optional<String> createdBy() {
        return json.path("createdBy").asStringOpt();
    }

    public Optional<String> updatedBy() {
        return json.path("updatedBy").asStringOpt();
    }

    /** This entity as it is once {@code changes} are written; {@code null} takes a value away. */
    public AtlanEntity with(ObjectNode changes) {
        var changed = (ObjectNode) json.deepCopy();
        changed.withObject("/attributes").setAll(changes);
        return new AtlanEntity(changed);
    }

    /** This entity as it is once it is restored with {@code changes}. */
    public AtlanEntity activeWith(ObjectNode changes) {
        var changed = (ObjectNode) with(changes).json;
        return new AtlanEntity(changed.put("status", ACTIVE));
    }

    private @Nullable Instant instant(String member) {
        var millis = json.path(member);
        return millis.isIntegralNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
    }
}
