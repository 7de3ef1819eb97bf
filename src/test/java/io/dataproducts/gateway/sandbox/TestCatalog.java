package io.dataproducts.gateway.sandbox;

import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.graph.Graph;
import io.dataproducts.gateway.sandbox.graph.Mutation;
import io.dataproducts.gateway.sandbox.graph.Stamp;
import io.dataproducts.gateway.sandbox.journal.Journal;
import io.dataproducts.gateway.sandbox.journal.Origin;
import io.dataproducts.gateway.sandbox.search.SearchDsl;
import io.dataproducts.gateway.sandbox.search.SearchIndex;
import io.dataproducts.gateway.sandbox.search.SearchResult;
import io.dataproducts.gateway.sandbox.seed.Seed;
import io.dataproducts.gateway.sandbox.type.TypeDefinitions;
import io.dataproducts.gateway.sandbox.write.Circumstances;
import io.dataproducts.gateway.sandbox.write.DeleteMode;
import io.dataproducts.gateway.sandbox.write.EntityWrites;
import io.dataproducts.gateway.sandbox.write.MutationResult;
import io.dataproducts.gateway.sandbox.write.SaveOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalog without HTTP, for tests. */
public final class TestCatalog {

    /** The root domain Marketing. */
    public static final String MARKETING = "d0fa1000-0000-4000-8000-000000000001";

    /** The root domain Finance. */
    public static final String FINANCE = "d0fa1000-0000-4000-8000-000000000002";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeDefinitions TYPES = Seed.types();

    private static final List<Entity> SEED = Seed.entities(TYPES);
    private static final List<Entity> PRODUCTS =
            SEED.stream().filter(TestCatalog::isProductOrLinked).toList();

    private final Graph graph = new Graph();
    private final Journal journal = new Journal(Clock.systemUTC(), 1000);
    private final SearchIndex index;
    private final EntityWrites writes;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    private TestCatalog(boolean immediate) {
        index = new SearchIndex(TYPES, graph, immediate);
        writes = new EntityWrites(TYPES, graph, index, journal);
    }

    /** An empty catalog whose searches find at once what was written. */
    public static TestCatalog empty() {
        return new TestCatalog(true);
    }

    /** The whole seeded catalog; searches find at once what was written. */
    public static TestCatalog seeded() {
        return new TestCatalog(true).planted(SEED);
    }

    /** The domains, the products and a table of the seeded catalog; searches find at once what was written. */
    public static TestCatalog withProducts() {
        return new TestCatalog(true).planted(PRODUCTS);
    }

    /** The same, but searches find what was written only after a refresh. */
    public static TestCatalog lagging() {
        return new TestCatalog(false).planted(PRODUCTS);
    }

    private TestCatalog planted(List<Entity> entities) {
        graph.commit(entities.stream().<Mutation>map(Mutation.Create::new).toList());
        index.index(entities.stream().map(Entity::guid).toList());
        index.refresh();
        return this;
    }

    private static boolean isProductOrLinked(Entity entity) {
        return Set.of("DataDomain", "DataProduct").contains(entity.typeName())
                || entity.attribute("productGUIDs").isPresent();
    }

    public TypeDefinitions types() {
        return TYPES;
    }

    public Graph graph() {
        return graph;
    }

    public void refresh() {
        index.refresh();
    }

    /** Lets later writes happen at {@code time}. */
    public void at(Instant time) {
        now = time;
    }

    public MutationResult save(String... entities) {
        return save(SaveOptions.NONE, entities);
    }

    public MutationResult save(SaveOptions options, String... entities) {
        return writes.save(List.of(entities).stream().map(TestCatalog::json).toList(), options, circumstances());
    }

    /** Saves {@code entity}, whose placeholder is -1, and returns it as it is then. */
    public Entity saved(String entity) {
        var guid = save(entity).guidAssignments().get("-1");
        return get(guid == null ? json(entity).path("guid").asString() : guid);
    }

    public MutationResult delete(DeleteMode mode, String... guids) {
        return writes.delete(List.of(guids), mode, circumstances());
    }

    public Entity get(String guid) {
        return graph.find(guid).orElseThrow();
    }

    public SearchResult search(String dsl) {
        return index.search(SearchDsl.of(json(dsl)));
    }

    /** The names of all that {@code query} finds, sorted. */
    public List<String> names(String query) {
        return search("{\"query\": %s, \"size\": 10000}".formatted(query)).hits().stream()
                .map(hit -> get(hit.guid()).name())
                .sorted()
                .toList();
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private Circumstances circumstances() {
        return Circumstances.plain(new Origin(new Stamp("tester", now), "r-1", null, null, null));
    }
}
