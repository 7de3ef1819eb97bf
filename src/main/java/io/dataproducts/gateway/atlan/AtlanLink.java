package io.dataproducts.gateway.atlan;

import tools.jackson.databind.JsonNode;

/**
 * An entity as another one that it is related to lists it.
 *
 * @param guid of the entity
 * @param typeName Atlan's name of its type
 * @param name what people call it
 * @param active whether the entity is active and the relationship holds
 */
public record AtlanLink(String guid, String typeName, String name, boolean active) {

    private static final String ACTIVE = "ACTIVE";

    static boolean isReadable(JsonNode link) {
        return !link.path("guid").asString("").isEmpty();
    }

    static AtlanLink of(JsonNode link) {
        return new AtlanLink(
                link.path("guid").asString(),
                link.path("typeName").asString(""),
                link.path("displayText").asString(""),
                isActive(link, "entityStatus") && isActive(link, "relationshipStatus"));
    }

    private static boolean isActive(JsonNode link, String status) {
        return ACTIVE.equals(link.path(status).asString(""));
    }
}
