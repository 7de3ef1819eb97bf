package io.dataproducts.gateway.selection;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Selections as callers write and see them. */
public final class SelectionJson {

    private SelectionJson() {}

    /**
     * Reads a selection from a caller's JSON. Nothing is coerced, and names are not looked up.
     *
     * @throws InvalidSelectionException with everything that breaks a rule of the language
     */
    public static AssetSelection read(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidSelectionException(List.of(new SelectionFault("", "wrong-type", "must be an object")));
        }
        return new RawDsl(json.path("dsl"));
    }

    /** Returns the selection as callers see it, with values that {@link #read} accepts. */
    public static ObjectNode write(AssetSelection selection) {
        return switch (selection) {
            case RawDsl(var query) -> Json.NODES.objectNode().set("dsl", query);
            case Matching _ -> Json.NODES.objectNode();
        };
    }
}
