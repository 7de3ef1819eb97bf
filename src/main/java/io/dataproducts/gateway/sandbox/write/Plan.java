package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.graph.Draft;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.EntityChange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A write that passed every check: what it does to the catalog, and what its answer will say. */
final class Plan {

    private final Draft draft;
    private final Set<String> created = new LinkedHashSet<>();
    private final Set<String> updated = new LinkedHashSet<>();
    private final Set<String> restored = new LinkedHashSet<>();
    private final Map<String, Entity> deleted = new LinkedHashMap<>();
    private final Map<String, JsonNode> subjects = new LinkedHashMap<>();
    private final Map<String, String> guidAssignments = new LinkedHashMap<>();

    Plan(Draft draft) {
        this.draft = draft;
    }

    Draft draft() {
        return draft;
    }

    Map<String, String> guidAssignments() {
        return guidAssignments;
    }

    Set<String> created() {
        return created;
    }

    Set<String> updated() {
        return updated;
    }

    Set<String> restored() {
        return restored;
    }

    Map<String, Entity> deleted() {
        return deleted;
    }

    /** The attributes in the request by the GUID of each entity that the write is about, if it changes anything. */
    Map<String, JsonNode> subjects() {
        return subjects;
    }

    void create(Entity entity) {
        draft.create(entity);
        created.add(entity.guid());
    }

    void change(String guid, EntityChange change) {
        draft.change(guid, change);
        if (!created.contains(guid)) {
            updated.add(guid);
        }
    }

    void delete(Entity entity) {
        deleted.put(entity.guid(), entity);
        subjects.put(entity.guid(), JsonNodeFactory.instance.objectNode());
    }

    /** Marks a neighbour as changed by this write. */
    void touch(String guid) {
        if (draft.find(guid).isPresent()) {
            change(guid, EntityChange.TOUCH);
        }
    }
}
