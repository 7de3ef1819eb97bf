package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Atlan's entities: reads by GUID or qualified name, which see every write at once, and writes. A write asks for its
 * permit as its last act before it leaves, and is not executed if the permit does not cover it.
 */
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
     * Finds what an entity is related to, straight from Atlan's graph, which sees every write at once. It costs Atlan
     * several reads for each related entity.
     *
     * <p>Source: {@code GET /api/meta/entity/guid/{guid}}.
     *
     * @param relationship name of the relationship on the entity's side, as {@code dataProducts}
     * @return the related entities, archived ones too, or empty if Atlan has no such entity
     */
    public Optional<List<AtlanLink>> links(Guid guid, String relationship) {
        var call = AtlanCall.read(
                "get relationships by GUID",
                "/api/meta/entity/guid/{guid}?minExtInfo=false&ignoreRelationships=false",
                guid.value());
        return find(call).map(entity -> links(call, entity, relationship));
    }

    /** No relationships at all are no answer: what depends on them must not go on as if there were none. */
    private static List<AtlanLink> links(AtlanCall call, AtlanEntity entity, String relationship) {
        var relationships = entity.json().path("relationshipAttributes");
        var related = relationships.path(relationship);
        var all = related.isObject() ? List.of(related) : List.copyOf(related.values());
        boolean isReadable = relationships.isObject()
                && (related.isContainer() || related.isNull() || related.isMissingNode())
                && all.stream().allMatch(AtlanLink::isReadable);
        if (!isReadable) {
            throw new AtlanException.Unreadable(call.name(), "no relationships in it", false, null, null);
        }
        return all.stream().map(AtlanLink::of).toList();
    }

    /**
     * Creates an entity. Atlan gives it a GUID and may give it another qualified name.
     *
     * @param entity with a qualified name that nothing has: else this would be an update
     * @return the header of the new entity
     * @throws AtlanException.Unknown if nobody knows whether it was created
     */
    public AtlanEntity create(NewEntity entity, SendPermit permit) {
        var mutation = write(CREATE, entity.json(PLACEHOLDER), permit);
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
    public void update(String typeName, Guid guid, ObjectNode attributes, SendPermit permit) {
        write("update entity", entity(typeName, guid, attributes), permit);
    }

    /** Makes an archived entity active again and updates it. */
    public void restore(String typeName, Guid guid, ObjectNode attributes, SendPermit permit) {
        write("restore entity", entity(typeName, guid, attributes).put("status", "ACTIVE"), permit);
    }

    /** Archives an entity: it can be restored. */
    public void archive(Guid guid, SendPermit permit) {
        delete("archive entity", guid, "SOFT", permit);
    }

    /** Deletes an entity for good. */
    public void purge(Guid guid, SendPermit permit) {
        delete("purge entity", guid, "PURGE", permit);
    }

    /** Source: {@code POST /api/meta/entity/bulk}. */
    private Mutation write(String name, ObjectNode entity, SendPermit permit) {
        var body = AtlanJson.MAPPER.createObjectNode();
        body.putArray("entities").add(entity);
        return new Mutation(http.exchange(AtlanCall.post(name, BULK, body, permit)));
    }

    private static ObjectNode entity(String typeName, Guid guid, ObjectNode attributes) {
        return new NewEntity(typeName, attributes, AtlanJson.MAPPER.createObjectNode(), Map.of()).json(guid.value());
    }

    private void delete(String name, Guid guid, String deleteType, SendPermit permit) {
        http.exchange(
                AtlanCall.delete(name, BULK + "?guid={guid}&deleteType={type}", permit, guid.value(), deleteType));
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
