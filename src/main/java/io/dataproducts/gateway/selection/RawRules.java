package io.dataproducts.gateway.selection;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a caller's raw query may say: the kinds of {@link QueryKind} with their usual members, no wildcard at the
 * beginning of a value or in the name of a field, and the limits of {@link Limits}.
 *
 * @param depth of the clause, 1 for the outermost
 */
record RawRules(int depth) {

    static void check(JsonNode query, Place place) {
        new RawRules(1).clause(query, place);
        int size = Json.write(query).length();
        if (size > Limits.SIZE) {
            place.fault(
                    "too-large", "is too large: %d characters, at most %d are allowed".formatted(size, Limits.SIZE));
        }
    }

    private void clause(JsonNode clause, Place place) {
        if (!clause.isObject()) {
            JsonValues.wrongType(clause, place, "a query clause, an object");
        } else if (clause.size() != 1) {
            place.fault("not-one-query", "must have exactly one member, the kind of query");
        } else if (depth > Limits.RAW_DEPTH) {
            place.fault("too-deep", "is nested too deep: at most %d levels are allowed".formatted(Limits.RAW_DEPTH));
        } else {
            var kind = clause.propertyNames().iterator().next();
            var at = place.in(kind);
            QueryKind.find(kind)
                    .ifPresentOrElse(
                            known -> body(known, clause.path(kind), at),
                            () -> at.fault("unknown-query", "is not allowed; use one of " + QueryKind.names()));
        }
    }

    private void body(QueryKind kind, JsonNode body, Place place) {
        if (kind != QueryKind.BOOL && kind != QueryKind.CONSTANT_SCORE) {
            place.findings().countClause();
        }
        if (!body.isObject()) {
            JsonValues.wrongType(body, place, "an object");
            return;
        }
        switch (kind) {
            case BOOL, CONSTANT_SCORE -> compound(kind, body, place);
            case TERM, PREFIX, WILDCARD, RANGE, MATCH, MATCH_PHRASE -> new RawFieldRules(kind).check(body, place);
            case TERMS -> RawFieldRules.terms(body, place);
            case EXISTS -> exists(body, place);
            case IDS -> ids(body, place);
            case MATCH_ALL -> members(kind.members(), body, place);
        }
    }

    private void compound(QueryKind kind, JsonNode body, Place place) {
        members(kind.members(), body, place);
        if (body.isEmpty()) {
            place.fault("empty", "must have at least one clause; match_all selects everything");
        }
        var inner = new RawRules(depth + 1);
        var known = body.propertyStream().filter(member -> kind.members().contains(member.getKey()));
        for (var clauses : known.toList()) {
            var at = place.in(clauses.getKey());
            if (RawFieldRules.SETTINGS.contains(clauses.getKey())) {
                RawFieldRules.scalar(clauses.getValue(), at);
            } else if (clauses.getValue().isArray() && kind == QueryKind.BOOL) {
                RawFieldRules.each(clauses.getValue(), at, inner::clause);
            } else {
                inner.clause(clauses.getValue(), at);
            }
        }
    }

    private static void exists(JsonNode body, Place place) {
        members(QueryKind.EXISTS.members(), body, place);
        RawFieldRules.field(body.path("field").stringValue(""), place.in("field"));
    }

    private static void ids(JsonNode body, Place place) {
        members(QueryKind.IDS.members(), body, place);
        RawFieldRules.each(body.path("values"), place.in("values"), RawFieldRules::scalar);
    }

    /** Notes members beyond these. */
    static void members(Set<String> allowed, JsonNode body, Place place) {
        var hint = "is not allowed; use " + String.join(", ", new TreeSet<>(allowed));
        body.propertyNames().stream()
                .filter(name -> !allowed.contains(name))
                .forEach(name -> place.in(name).fault("unknown-member", hint));
    }
}
