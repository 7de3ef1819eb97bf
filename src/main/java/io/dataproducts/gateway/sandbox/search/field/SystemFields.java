package io.dataproducts.gateway.sandbox.search.field;

import java.util.List;
import java.util.Map;

/** The fields that every entity has beside its attributes. */
final class SystemFields {

    static final Map<String, List<SearchField>> ALL = Map.ofEntries(
            keyword("__guid"),
            keyword("__state"),
            keyword("__createdBy"),
            keyword("__modifiedBy"),
            keyword("__glossary"),
            keyword("__qualifiedNameHierarchy"),
            keyword("__traitNames"),
            keyword("__propagatedTraitNames"),
            keyword("__meanings"),
            keyword("__categories"),
            entry("__meaningNames", Keyword.lowerCased("__meaningNames"), new Text("__meaningNames.text")),
            entry("__typeName", new Text("__typeName"), Keyword.lowerCased("__typeName.keyword")),
            entry("__superTypeNames", new Text("__superTypeNames"), Keyword.lowerCased("__superTypeNames.keyword")),
            entry("__classificationsText", new Text("__classificationsText"), new Text("__classificationsText.text")),
            entry("__classificationNames", new Text("__classificationNames")),
            entry("__propagatedClassificationNames", new Text("__propagatedClassificationNames")),
            entry("__meaningsText", new Text("__meaningsText")),
            entry("__labels", new Text("__labels")),
            entry("__customAttributes", new Text("__customAttributes")),
            entry("__hasLineage", new Flag("__hasLineage")),
            time("__timestamp"),
            time("__modificationTimestamp"));

    private SystemFields() {}

    private static Map.Entry<String, List<SearchField>> keyword(String name) {
        return entry(name, Keyword.exact(name));
    }

    private static Map.Entry<String, List<SearchField>> time(String name) {
        return entry(name, new Numeric(name, true), new Moment(name + ".date"));
    }

    private static Map.Entry<String, List<SearchField>> entry(String name, SearchField... fields) {
        return Map.entry(name, List.of(fields));
    }
}
