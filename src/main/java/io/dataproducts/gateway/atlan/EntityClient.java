package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.naming.Guid;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

/** Atlan's entities: reads by GUID or qualified name, which see every write at once, and writes. */
public class EntityClient {

    private static final String BULK = "/api/meta/entity/bulk";

    private static final String CREATE = "create entity";

    /** Stands for the GUID of an entity that has none yet; Atlan's answer refers to it. */
    private static final String PLACEHOLDER = "-1";

    private final AtlanHttp http;

    EntityClient(AtlanHttp http) {
        this.http = http;
    }

    /**
     * Finds an entity, archived ones too.
     *
     * <p>Source: {@code GET /api/meta/entity/guid/{guid}}.
     *
     * @return the entity without its relationships, or empty if Atlan has none
     */
    public Optional<AtlanEntity> find(Guid guid) {
        return find(AtlanCall.read(
                "get entity by GUID",
                "/api/meta/entity/guid/{guid}?minExtInfo=false&ignoreRelationships=true",
                guid.value()));
    }

    /**
     * Finds the entity of a type with this qualified name, archived ones too.
     *
     * <p>Source: {@code GET /api/meta/entity/uniqueAttribute/type/{type}}.
     */
    public Optional<AtlanEntity> find(String typeName, String qualifiedName) {
        return find(AtlanCall.read(
                "get entity by qualified name",
                "/api/meta/entity/uniqueAttribute/type/{type}?attr:qualifiedName={qualifiedName}"
                        + "&minExtInfo=false&ignoreRelationships=true",
                typeName,
                qualifiedName));
    }

    /**
     * Creates an entity. Atlan gives it a GUID and may give it another qualified name.
     *
     * @param attributes of the entity, with a qualified name that nothing has: else this would be an update
     * @param relationships to other entities
     * @return the header of the new entity
     * @throws AtlanException.Unknown if nobody knows whether it was created
     */
    public AtlanEntity create(String typeName, ObjectNode attributes, ObjectNode relationships) {
        var entity = entity(typeName, PLACEHOLDER, attributes);
        entity.set("relationshipAttributes", relationships);
        var mutation = write(CREATE, entity);
        var guid = mutation.guidOf(PLACEHOLDER);
        return guid.flatMap(mutation::created)
                .orElseThrow(() -> new AtlanException.Unknown(
                        CREATE,
                        "the answer does not list it as new; its GUID there is "
                                + guid.map(Guid::value).orElse("missing"),
                        null,
                        null));
    }

    /**
     * Updates an entity.
     *
     * @param attributes name, qualified name and what shall change; absent ones stay, {@code null} erases
     * @throws AtlanException.Unknown if nobody knows whether it was updated
     */
    public void update(String typeName, Guid guid, ObjectNode attributes) {
        write("update entity", entity(typeName, guid.value(), attributes));
    }

    /** Makes an archived entity active again and updates it. */
    public void restore(String typeName, Guid guid, ObjectNode attributes) {
        write("restore entity", entity(typeName, guid.value(), attributes).put("status", "ACTIVE"));
    }

    /** Archives an entity: it can be restored. */
    public void archive(Guid guid) {
        delete("archive entity", guid, "SOFT");
    }

    /** Deletes an entity for good. */
    public void purge(Guid guid) {
        delete("purge entity", guid, "PURGE");
    }

    /** Source: {@code POST /api/meta/entity/bulk}. */
    private Mutation write(String name, ObjectNode entity) {
        var body = AtlanJson.MAPPER.createObjectNode();
        body.putArray("entities").add(entity);
        return new Mutation(http.exchange(AtlanCall.write(name, HttpMethod.POST, BULK, body)));
    }

    private static ObjectNode entity(String typeName, String guid, ObjectNode attributes) {
        var entity = AtlanJson.MAPPER.createObjectNode();
        entity.put("typeName", typeName).put("guid", guid);
        entity.set("attributes", attributes);
        return entity;
    }

    private void delete(String name, Guid guid, String deleteType) {
        http.exchange(AtlanCall.write(
                name, HttpMethod.DELETE, BULK + "?guid={guid}&deleteType={type}", null, guid.value(), deleteType));
    }

    private Optional<AtlanEntity> find(AtlanCall call) {
        try {
            var entity = http.exchange(call).path("entity");
            if (!entity.isObject()) {
                throw new AtlanException.Unreadable(call.name(), "no entity in it", false, null, null);
            }
            return Optional.of(new AtlanEntity(entity));
        } catch (AtlanException.Refused refused) {
            if (refused.refusal().isAbsence()) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
