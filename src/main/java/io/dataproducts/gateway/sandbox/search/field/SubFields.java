package io.dataproducts.gateway.sandbox.search.field;

import java.util.stream.Stream;

/** The sub-fields that Atlan's index adds to some attributes, such as {@code name.keyword}. */
final class SubFields {

    /** Longer descriptions have no {@code .keyword}. */
    private static final int DESCRIPTION_LIMIT = 1000;

    private SubFields() {}

    static Stream<SearchField> of(String attribute) {
        return switch (attribute) {
            case "name" -> Stream.of(keyword(attribute), new Text("name.stemmed"), new Text("name.delimiter"));
            case "displayName" -> Stream.of(keyword(attribute), new Text("displayName.delimiter"));
            case "databaseName", "schemaName" -> Stream.of(keyword(attribute));
            case "qualifiedName" -> Stream.of(text(attribute), new PathTree("qualifiedName.hierarchy"));
            case "description", "userDescription" ->
                Stream.of(new Keyword(attribute + ".keyword", true, DESCRIPTION_LIMIT), text(attribute));
            case "certificateStatus",
                    "connectionName",
                    "connectionQualifiedName",
                    "parentDomainQualifiedName",
                    "superDomainQualifiedName" -> Stream.of(text(attribute));
            default -> Stream.empty();
        };
    }

    private static SearchField keyword(String attribute) {
        return Keyword.lowerCased(attribute + ".keyword");
    }

    private static SearchField text(String attribute) {
        return new Text(attribute + ".text");
    }
}
