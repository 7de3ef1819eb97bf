package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.search.SystemValues;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Every call of Atlan's that the sandbox answers, and how it answers any other. */
public final class AtlanRoutes {

    private static final String BASE = "/api/meta";

    private final EntityRoutes entities;
    private final SearchRoutes search;
    private final TypedefRoutes typedefs;

    public AtlanRoutes(Catalog catalog) {
        var types = catalog.types();
        var graph = catalog.graph();
        var relationships = new RelationshipJson(graph);
        var headers = new HeaderJson(types, graph);
        entities = new EntityRoutes(catalog, new EntityJson(types, relationships), new MutationJson(headers));
        var attributes = new HitAttributes(types, new SystemValues(types, graph), relationships);
        search = new SearchRoutes(graph, catalog.index(), headers, attributes);
        typedefs = new TypedefRoutes(types);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(BASE + "/entity/guid/{guid}", request -> ok(entities.byGuid(request)))
                .GET(BASE + "/entity/uniqueAttribute/type/{type}", request -> ok(entities.byUniqueAttribute(request)))
                .POST(BASE + "/entity/bulk", request -> ok(entities.save(request, body(request))))
                .DELETE(BASE + "/entity/bulk", request -> ok(entities.delete(request)))
                .POST(BASE + "/search/indexsearch", request -> ok(search.search(body(request))))
                .GET(BASE + "/types/typedefs", request -> ok(typedefs.of(types(request))))
                .route(RequestPredicates.all(), AtlanRoutes::unknown)
                .onError(AtlasException.class, (failure, _) -> refused((AtlasException) failure))
                .onError(JacksonException.class, (failure, _) -> malformed((JacksonException) failure))
                .onError(Exception.class, (failure, _) -> json(500, ErrorJson.of(failure)))
                .build();
    }

    private static List<String> types(ServerRequest request) {
        return request.params().getOrDefault("type", List.of());
    }

    private static JsonNode body(ServerRequest request) throws ServletException, IOException {
        return Json.read(request.body(byte[].class));
    }

    private static ServerResponse unknown(ServerRequest request) {
        return json(404, ErrorJson.of(new IllegalArgumentException("HTTP 404 Not Found")));
    }

    private static ServerResponse refused(AtlasException refusal) {
        return json(refusal.code().status(), ErrorJson.of(refusal));
    }

    private static ServerResponse malformed(JacksonException failure) {
        return json(400, Json.object().put("error", failure.getOriginalMessage()));
    }

    private static ServerResponse ok(JsonNode body) {
        return json(200, body);
    }

    private static ServerResponse json(int status, JsonNode body) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body));
    }
}
