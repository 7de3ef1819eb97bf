package io.dataproducts.gateway.selection;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A selection as Atlan stores it: the search request that finds its assets.
 *
 * @param json the complete text for {@code dataProductAssetsDSL}
 */
public record AssetDsl(String json) {

    /**
     * Renders a selection.
     *
     * @throws InvalidSelectionException with every name that the catalog does not have, or has twice
     */
    public static AssetDsl render(AssetSelection selection, CatalogNames names) {
        return switch (selection) {
            case RawDsl raw ->
                new AssetDsl(Json.write(Envelope.of(raw.canonical().query())));
            case Matching _ -> throw new UnsupportedOperationException("not yet");
        };
    }

    /** Reads a stored text back as the selection it says; never fails. */
    public static AssetSelection read(String stored, CatalogNames names) {
        return new RawDsl(parse(stored).orElse(Json.NODES.stringNode(stored)));
    }

    /** Finds the query clause of a stored text: the object at {@code query.dsl.query}. */
    public static Optional<JsonNode> parse(String stored) {
        try {
            return Envelope.query(Json.parse(stored));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** Returns the query clause, to run a search with. */
    public JsonNode query() {
        return parse(json).orElseThrow();
    }
}
