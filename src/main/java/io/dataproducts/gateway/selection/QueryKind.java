package io.dataproducts.gateway.selection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of query that a caller's raw DSL may have. None runs a script, reads another document or reads all terms of
 * a field.
 */
enum QueryKind {
    BOOL("must filter should must_not minimum_should_match boost"),
    CONSTANT_SCORE("filter boost"),
    TERM("value case_insensitive boost"),
    TERMS("boost"),
    PREFIX("value case_insensitive boost"),
    WILDCARD("value case_insensitive boost"),
    EXISTS("field boost"),
    RANGE("gt gte lt lte format time_zone boost"),
    MATCH("query operator minimum_should_match boost"),
    MATCH_PHRASE("query slop boost"),
    IDS("values boost"),
    MATCH_ALL("boost");

    private final String members;

    /** @param members what the query, or what it says about its field, may have, with blanks between them */
    QueryKind(String members) {
        this.members = members;
    }

    Set<String> members() {
        return Set.of(members.split(" "));
    }

    static Optional<QueryKind> find(String name) {
        return Arrays.stream(values()).filter(kind -> kind.dsl().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(QueryKind::dsl).collect(Collectors.joining(", "));
    }

    private String dsl() {
        return name().toLowerCase(Locale.ROOT);
    }
}
