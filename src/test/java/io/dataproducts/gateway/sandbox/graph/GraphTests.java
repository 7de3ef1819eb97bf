package io.dataproducts.gateway.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.graph.Mutation.Change;
import io.dataproducts.gateway.sandbox.graph.Mutation.Create;
import io.dataproducts.gateway.sandbox.graph.Mutation.Remove;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

class GraphTests {

    private static final Stamp STAMP = new Stamp("tester", Instant.EPOCH);

    private final Graph graph = new Graph();

    @Test
    void appliesAChangeToWhateverTheEntityIsByThen() {
        graph.commit(List.of(new Create(product("p", "q"))));
        var late = change("p", "description", "late");

        graph.commit(List.of(change("p", "userDescription", "between")));
        graph.commit(List.of(late));

        assertThat(entity("p").text("userDescription")).isEqualTo("between");
        assertThat(entity("p").text("description")).isEqualTo("late");
    }

    @Test
    void erasesWhatAChangeSetsToNull() {
        graph.commit(List.of(new Create(product("p", "q")), change("p", "description", "x")));

        graph.commit(List.of(
                new Change("p", EntityChange.ofAttributes(Map.of("description", NullNode.getInstance())), STAMP)));

        assertThat(entity("p").attribute("description")).isEmpty();
    }

    @Test
    void commitsAllOrNothing() {
        graph.commit(List.of(new Create(product("p", "q"))));

        assertThatExceptionOfType(AtlasException.class)
                .isThrownBy(() ->
                        graph.commit(List.of(change("p", "description", "x"), change("gone", "description", "x"))));
        assertThat(entity("p").attribute("description")).isEmpty();
    }

    @Test
    void findsAnEntityByTheQualifiedNameItHasNow() {
        graph.commit(List.of(new Create(product("p", "old"))));

        graph.commit(List.of(change("p", "qualifiedName", "new")));

        assertThat(graph.findByQualifiedName("old", _ -> true)).isEmpty();
        assertThat(graph.findByQualifiedName("new", "DataProduct"::equals)).isPresent();
        assertThat(graph.findByQualifiedName("new", "Table"::equals)).isEmpty();
    }

    @Test
    void listsWhatRefersToAnEntityUntilItIsRemoved() {
        graph.commit(List.of(new Create(product("p", "q"))));
        assertThat(graph.referring("domain", Relation.DATA_DOMAIN)).containsExactly(entity("p"));
        assertThat(graph.referring("domain", Relation.PARENT_DOMAIN)).isEmpty();

        graph.commit(List.of(new Remove("p")));

        assertThat(graph.referring("domain", Relation.DATA_DOMAIN)).isEmpty();
        assertThat(graph.find("p")).isEmpty();
    }

    private Entity entity(String guid) {
        return graph.find(guid).orElseThrow();
    }

    private static Change change(String guid, String attribute, String value) {
        return new Change(guid, EntityChange.ofAttributes(Map.of(attribute, text(value))), STAMP);
    }

    private static Entity product(String guid, String qualifiedName) {
        return new Entity(
                guid,
                "DataProduct",
                EntityStatus.ACTIVE,
                Map.of("name", text("P"), "qualifiedName", text(qualifiedName)),
                Map.of("dataDomain", List.of("domain")),
                Governance.NONE,
                Audit.createdBy(STAMP));
    }

    private static JsonNode text(String value) {
        return StringNode.valueOf(value);
    }
}
