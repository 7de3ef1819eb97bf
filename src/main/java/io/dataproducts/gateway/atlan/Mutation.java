package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.naming.Guid;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a write did.
 *
 * @param json Atlan's answer: {@code mutatedEntities} and {@code guidAssignments}. Neighbours that the write touched are
 *     listed too, so an entity is found by its GUID, never by its place
 */
record Mutation(JsonNode json) {

    /** The GUID that Atlan gave to the entity sent with this placeholder. */
    Optional<Guid> guidOf(String placeholder) {
        return json.path("guidAssignments").path(placeholder).asStringOpt().flatMap(Guid::find);
    }

    /** The header of the entity with this GUID, if the write created it. */
    Optional<AtlanEntity> created(Guid guid) {
        return StreamSupport.stream(json.path("mutatedEntities").path("CREATE").spliterator(), false)
                .map(AtlanEntity::new)
                .filter(entity -> entity.guid().equals(guid.value()))
                .findFirst();
    }
}
