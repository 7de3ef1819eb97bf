package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import io.dataproducts.gateway.sandbox.write.Circumstances;
import io.dataproducts.gateway.sandbox.write.DeleteMode;
import io.dataproducts.gateway.sandbox.write.EntityWrites;
import io.dataproducts.gateway.sandbox.write.SaveOptions;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading, saving and deleting entities, {@code /entity}. */
final class EntityRoutes {

    private static final String UNIQUE_ATTRIBUTE = "attr:qualifiedName";

    private final TypeDefinitions types;
    private final Graph graph;
    private final EntityWrites writes;
    private final EntityJson entities;
    private final MutationJson mutations;

    EntityRoutes(Catalog catalog, EntityJson entities, MutationJson mutations) {
        this.types = catalog.types();
        this.graph = catalog.graph();
        this.writes = catalog.writes();
        this.entities = entities;
        this.mutations = mutations;
    }

    ObjectNode byGuid(ServerRequest request) {
        var guid = request.pathVariable("guid");
        var entity = graph.find(guid).orElseThrow(() -> AtlasErrorCode.INSTANCE_GUID_NOT_FOUND.with(guid));
        return show(entity, request);
    }

    ObjectNode byUniqueAttribute(ServerRequest request) {
        var typeName = request.pathVariable("type");
        if (types.find(typeName).isEmpty()) {
            throw AtlasErrorCode.TYPE_NAME_INVALID.with("ENTITY", typeName);
        }
        var qualifiedName = request.param(UNIQUE_ATTRIBUTE)
                .orElseThrow(() -> AtlasErrorCode.ATTRIBUTE_UNIQUE_INVALID.with(typeName, "null"));
        return graph.findByQualifiedName(qualifiedName, name -> types.get(name).is(typeName))
                .map(entity -> show(entity, request))
                .orElseThrow(() -> AtlasErrorCode.INSTANCE_BY_UNIQUE_ATTRIBUTE_NOT_FOUND.with(
                        typeName, "{qualifiedName=%s}".formatted(qualifiedName)));
    }

    ObjectNode save(ServerRequest request, JsonNode body, Circumstances circumstances) {
        var entities = body.get("entities");
        if (entities == null || entities.isNull()) {
            throw new IllegalStateException(
                    "Cannot invoke \"AtlasEntitiesWithExtInfo.getEntities()\" because the return value is null");
        }
        List<JsonNode> list = entities.valueStream().toList();
        return mutations.saved(writes.save(list, options(request), circumstances));
    }

    ObjectNode delete(ServerRequest request, DeleteMode mode, Circumstances circumstances) {
        var guids = request.params().getOrDefault("guid", List.of());
        return mutations.deleted(writes.delete(guids, mode, circumstances), mode);
    }

    private ObjectNode show(Entity entity, ServerRequest request) {
        return entities.of(entity, !flag(request, "ignoreRelationships"));
    }

    private static SaveOptions options(ServerRequest request) {
        boolean replaces = flag(request, "replaceTags") || flag(request, "replaceClassifications");
        boolean both = flag(request, "replaceTags") && flag(request, "replaceClassifications");
        boolean appends = flag(request, "appendTags");
        if (both || (replaces && appends)) {
            throw AtlasErrorCode.BAD_REQUEST.with(
                    "Only one of [replaceClassifications, replaceTags, appendTags] can be true");
        }
        return new SaveOptions(
                replaces,
                appends,
                flag(request, "replaceBusinessAttributes"),
                flag(request, "overwriteBusinessAttributes"));
    }

    private static boolean flag(ServerRequest request, String name) {
        return request.param(name).filter("true"::equals).isPresent();
    }
}
