package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.fault.Call;
import io.dataproducts.gateway.sandbox.fault.Faults;
import io.dataproducts.gateway.sandbox.search.SystemValues;
import io.dataproducts.gateway.sandbox.wire.Pauses;
import io.dataproducts.gateway.sandbox.write.DeleteMode;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/** Every call of Atlan's that the sandbox answers, and how it answers any other. */
public final class AtlanRoutes {

    private static final String BASE = "/api/meta";

    private final FaultyCalls calls;
    private final EntityRoutes entities;
    private final SearchRoutes search;
    private final TypedefRoutes typedefs;

    public AtlanRoutes(Catalog catalog, Faults faults, Pauses pauses) {
        var types = catalog.types();
        var graph = catalog.graph();
        var relationships = new RelationshipJson(graph);
        var headers = new HeaderJson(types, graph);
        calls = new FaultyCalls(faults, pauses);
        entities = new EntityRoutes(catalog, new EntityJson(types, relationships), new MutationJson(headers));
        var attributes = new HitAttributes(types, new SystemValues(types, graph), relationships);
        search = new SearchRoutes(graph, catalog.index(), headers, attributes);
        typedefs = new TypedefRoutes(types);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(BASE + "/entity/guid/{guid}", read(Call.GET, entities::byGuid))
                .GET(BASE + "/entity/uniqueAttribute/type/{type}", read(Call.GET, entities::byUniqueAttribute))
                .POST(BASE + "/entity/bulk", this::save)
                .DELETE(BASE + "/entity/bulk", this::delete)
                .POST(BASE + "/search/indexsearch", this::search)
                .GET(BASE + "/types/typedefs", read(Call.TYPEDEFS, request -> typedefs.of(types(request))))
                .GET("/api/service/users/current", read(Call.USER, UserJson::current))
                .route(RequestPredicates.all(), AtlanRoutes::unknown)
                .onError(
                        Exception.class,
                        (failure, _) -> Answer.to(() -> {
                                    throw (Exception) failure;
                                })
                                .send())
                .build();
    }

    private HandlerFunction<ServerResponse> read(Call call, Function<ServerRequest, JsonNode> reading) {
        return request -> calls.carryOut(call, request, _ -> reading.apply(request));
    }

    private ServerResponse save(ServerRequest request) throws ServletException, IOException {
        var body = body(request);
        return calls.carryOut(Calls.save(body), request, how -> entities.save(request, body, how));
    }

    private ServerResponse delete(ServerRequest request) {
        var mode = DeleteMode.of(request.param("deleteType").orElse(null));
        return calls.carryOut(Calls.delete(mode), request, how -> entities.delete(request, mode, how));
    }

    private ServerResponse search(ServerRequest request) throws ServletException, IOException {
        var body = body(request);
        return calls.carryOut(Call.SEARCH, request, _ -> search.search(body));
    }

    private static List<String> types(ServerRequest request) {
        return request.params().getOrDefault("type", List.of());
    }

    private static JsonNode body(ServerRequest request) throws ServletException, IOException {
        return Json.read(request.body(byte[].class));
    }

    private static ServerResponse unknown(ServerRequest request) {
        return new Answer(404, ErrorJson.of(new IllegalArgumentException("HTTP 404 Not Found"))).send();
    }
}
