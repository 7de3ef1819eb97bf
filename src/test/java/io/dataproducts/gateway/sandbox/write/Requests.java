package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.graph.Entity;

/** Entities as clients send them. */
public final class Requests {

    private Requests() {}

    /** A new product in Marketing with nothing but what is mandatory. */
    public static String product(String name) {
        return product(name, TestCatalog.MARKETING, "");
    }

    /**
     * A new product.
     *
     * @param more further attributes, each after a comma
     */
    static String product(String name, String domainGuid, String more) {
        return """
                {"guid": "-1", "typeName": "DataProduct",
                 "attributes": {"name": "%s", "qualifiedName": "client/chosen/%s",
                   "dataProductAssetsDSL": "{\\"query\\": {\\"dsl\\": {}}}"%s},
                 "relationshipAttributes": {"dataDomain": {"typeName": "DataDomain", "guid": "%s"}}}""".formatted(name, name, more, domainGuid);
    }

    /** A change of {@code entity}: {@code more} attributes, each after a comma. */
    static String change(Entity entity, String more) {
        return changeWith(entity, more, "");
    }

    /**
     * A change of {@code entity}.
     *
     * @param more further attributes, each after a comma
     * @param members further members of the entity, each after a comma
     */
    static String changeWith(Entity entity, String more, String members) {
        return """
                {"guid": "%s", "typeName": "%s", "attributes": {"name": "%s", "qualifiedName": "%s"%s}%s}""".formatted(entity.guid(), entity.typeName(), entity.name(), entity.qualifiedName(), more, members);
    }

    /** A new domain; without a parent a root. */
    static String domain(String name, String parentGuid) {
        var parent = parentGuid.isEmpty()
                ? ""
                : ", \"relationshipAttributes\": {\"parentDomain\": {\"typeName\": \"DataDomain\", \"guid\": \"%s\"}}"
                        .formatted(parentGuid);
        return """
                {"guid": "-1", "typeName": "DataDomain", "attributes": {"name": "%s", "qualifiedName": "%s"}%s}""".formatted(name, name, parent);
    }
}
