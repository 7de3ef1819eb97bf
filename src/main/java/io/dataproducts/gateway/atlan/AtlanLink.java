package io.dataproducts.gateway.atlan;

import tools.jackson.databind.JsonNode;

/**
 * An entity as another one that it is related to lists it.
 *
 * @param guid of the entity
 * @param name what people call it
 * @param archived whether the entity is
 */
public record AtlanLink(String guid, String name, boolean archived) {

    private static final String DELETED = "DELETED";

    static boolean isReadable(JsonNode link) {
        return !link.path("guid").asString("").isEmpty();
    }

    static AtlanLink of(JsonNode link) {
        return new AtlanLink(
                link.path("guid").asString(),
                link.path("displayText").asString(""),
                DELETED.equals(link.path("entityStatus").asString("")));
    }
}
