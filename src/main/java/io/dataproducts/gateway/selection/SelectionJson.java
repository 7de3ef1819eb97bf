package io.dataproducts.gateway.selection;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Selections as callers write and read them. */
public final class SelectionJson {

    static final String TYPES = "types";
    static final String CERTIFICATES = "certificates";
    static final String TAGS = "tags";
    static final String DIRECT_TAGS = "directTags";
    static final String OWNERS = "owners";
    static final String USERS = "users";
    static final String GROUPS = "groups";
    static final String CONNECTIONS = "connections";
    static final String WITHIN = "within";
    static final String ASSETS = "assets";
    static final String DSL = "dsl";

    static final Set<String> CERTIFICATE_STATUSES = Set.of("DRAFT", "VERIFIED", "DEPRECATED");

    private SelectionJson() {}

    /**
     * Reads a selection.
     *
     * @throws InvalidSelectionException with everything that is wrong with it
     */
    public static AssetSelection read(JsonNode json) {
        return new SelectionParser().parse(json);
    }

    /** Writes a selection; {@link #read} gives the same one again. */
    public static ObjectNode write(AssetSelection selection) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (selection) {
            case AssetSelection.Criteria(var selectors) -> selectors.forEach(selector -> write(json, selector));
            case AssetSelection.RawDsl(var clause) -> json.set(DSL, clause);
        }
        return json;
    }

    private static void write(ObjectNode json, Selector selector) {
        switch (selector) {
            case Selector.Types(var names) -> put(json, TYPES, names);
            case Selector.Certificates(var statuses) -> put(json, CERTIFICATES, statuses);
            case Selector.Tags(var names) -> put(json, TAGS, names);
            case Selector.DirectTags(var names) -> put(json, DIRECT_TAGS, names);
            case Selector.Owners(var users, var groups) -> {
                var owners = json.putObject(OWNERS);
                put(owners, USERS, users);
                put(owners, GROUPS, groups);
            }
            case Selector.Connections(var names) -> put(json, CONNECTIONS, names);
            case Selector.Within(var names) -> put(json, WITHIN, names);
            case Selector.Assets(var references) -> put(json, ASSETS, references);
        }
    }

    private static void put(ObjectNode json, String member, List<String> values) {
        if (!values.isEmpty()) {
            var list = json.putArray(member);
            values.forEach(list::add);
        }
    }
}
