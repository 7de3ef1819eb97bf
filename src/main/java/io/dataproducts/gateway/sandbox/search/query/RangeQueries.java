package io.dataproducts.gateway.sandbox.search.query;

import io.dataproducts.gateway.sandbox.search.field.Range;
import io.dataproducts.gateway.sandbox.search.field.SearchField;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The clause {@code range}, with {@code gt}, {@code gte}, {@code lt}, {@code lte} and the older {@code from}, {@code to}. */
final class RangeQueries {

    private static final Set<String> OPTIONS = Set.of(
            "gt",
            "gte",
            "lt",
            "lte",
            "from",
            "to",
            "include_lower",
            "include_upper",
            "format",
            "time_zone",
            "relation");

    private RangeQueries() {}

    static Query read(Fields fields, JsonNode body) {
        var name = new Clause("range", body).onlyField();
        var clause = new Clause("range", body.path(name)).allowing(OPTIONS);
        return clause.boosted(fields.query(name, field -> range(field, clause.body())));
    }

    private static Query range(SearchField field, JsonNode body) {
        var lower = bound(body, "gte", "gt", "from");
        var upper = bound(body, "lte", "lt", "to");
        return field.range(new Range(
                lower,
                !body.has("gt") && body.path("include_lower").asBoolean(true),
                upper,
                !body.has("lt") && body.path("include_upper").asBoolean(true)));
    }

    private static @Nullable JsonNode bound(JsonNode body, String... names) {
        var given = Stream.of(names).filter(body::hasNonNull).toList();
        if (given.size() > 1) {
            throw new SearchRefused("invalid bounds for [range] query: " + given);
        }
        return given.isEmpty() ? null : body.path(given.getFirst());
    }
}
