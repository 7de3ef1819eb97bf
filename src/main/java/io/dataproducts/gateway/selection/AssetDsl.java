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
     * Renders a selection in its canonical form: selections of the same one have the same DSL.
     *
     * @throws InvalidSelectionException with every name that the catalog does not have, or has twice, and every value
     *     that is not of its custom metadata attribute's kind; or if the text is longer than 100,000 characters
     */
    public static AssetDsl render(AssetSelection selection, CatalogNames names) {
        var findings = new Findings();
        var clause = clause(selection, names, findings);
        findings.conclude();
        var canonical = selection.canonical();
        var json = Json.write(Envelope.of(canonical.equals(selection) ? clause : clause(canonical, names, findings)));
        if (json.length() > Limits.SIZE) {
            findings.root()
                    .fault(
                            "too-large",
                            "is too large: %d characters as a search, at most %d are allowed"
                                    .formatted(json.length(), Limits.SIZE));
        }
        findings.conclude();
        return new AssetDsl(json);
    }

    private static JsonNode clause(AssetSelection selection, CatalogNames names, Findings findings) {
        return switch (selection) {
            case RawDsl raw -> raw(raw, findings.root());
            case Matching(var conditions, var includeArchived) -> {
                var rendered = new Renderer(new NameLookup(names)).conditions(conditions, findings.root());
                var state = includeArchived ? Rendered.NOTHING : Rendered.filter(FixedClauses.active());
                var all = state.and(rendered);
                yield Clauses.outer(Clauses.group(all.filter(), all.mustNot()));
            }
        };
    }

    private static JsonNode raw(RawDsl raw, Place place) {
        if (!raw.query().isObject()) {
            place.in(SelectionJson.DSL).fault("wrong-type", "must be an object, a query clause");
        }
        return raw.canonical().query();
    }

    /**
     * Reads a stored text back as the selection it says, whichever client wrote it; never fails. Ids come back as names.
     * What the language cannot say, or not without doubt, comes back as {@link RawDsl}: the query clause as it is
     * stored; where there is none, the whole of what is stored, as a text if it is not JSON.
     *
     * <p>For a {@link Matching} {@code s}, {@code read(render(s))} equals {@code s.canonical()}, except that terms given
     * by GUID, times and types come back in the catalog's spelling. A {@link RawDsl} that says what the language can say
     * comes back as a {@link Matching}, any other as its canonical form.
     */
    public static AssetSelection read(String stored, CatalogNames names) {
        var json = json(stored);
        var clause = Envelope.query(json);
        var matching = clause.flatMap(query -> DslReader.read(query, names));
        return matching.isPresent() ? matching.get() : new RawDsl(clause.orElse(json));
    }

    /** Finds the query clause of a stored text, the object at {@code query.dsl.query}; other members do not matter. */
    public static Optional<JsonNode> parse(String stored) {
        return Envelope.query(json(stored));
    }

    /** Returns the query clause, to run a search with. */
    public JsonNode query() {
        return parse(json).orElseThrow();
    }

    private static JsonNode json(String stored) {
        try {
            var json = Json.parse(stored);
            return json.isMissingNode() ? Json.NODES.stringNode(stored) : json;
        } catch (JacksonException _) {
            return Json.NODES.stringNode(stored);
        }
    }
}
