package io.dataproducts.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.RunningSandbox.Answer;
import io.dataproducts.gateway.sandbox.write.Requests;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Markers that a client leaves in custom attributes, and finds its own products by. */
class MarkerTests {

    private static final String MARKER = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    private static RunningSandbox sandbox;
    private static String guid = "";

    @BeforeAll
    static void create() throws Exception {
        sandbox = new RunningSandbox("--gateway.sandbox.index-lag=0");
        var product = Requests.product("Marked")
                .replace(
                        "\"guid\": \"-1\",",
                        "\"guid\": \"-1\", \"customAttributes\": {\"marker\": \"%s\"},".formatted(MARKER));
        guid = save(product).text("/guidAssignments/-1");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void areReadWithTheProduct() throws Exception {
        assertThat(sandbox.get("/entity/guid/" + guid).text("/entity/customAttributes/marker"))
                .isEqualTo(MARKER);
    }

    @Test
    void findTheProductWithItsTimesAndItsCreator() throws Exception {
        var hit = search("{\"term\": {\"__customAttributes\": \"%s\"}}".formatted(MARKER));
        var read = sandbox.get("/entity/guid/" + guid);

        assertThat(hit.json().path("entities")).hasSize(1);
        assertThat(hit.text("/entities/0/attributes/__customAttributes"))
                .isEqualTo("{\"marker\":\"%s\"}".formatted(MARKER));
        for (var member : new String[] {"guid", "createdBy", "updatedBy", "createTime", "updateTime"}) {
            assertThat(hit.text("/entities/0/" + member)).isNotEmpty().isEqualTo(read.text("/entity/" + member));
        }
    }

    @Test
    void stayWhenAnUpdateDoesNotMentionThem() throws Exception {
        save("""
                {"guid": "%s", "typeName": "DataProduct",
                 "attributes": {"name": "Marked", "qualifiedName": "x", "description": "changed"}}""".formatted(guid));

        assertThat(sandbox.get("/entity/guid/" + guid).text("/entity/customAttributes/marker"))
                .isEqualTo(MARKER);
        assertThat(search("{\"term\": {\"__customAttributes\": \"%s\"}}".formatted(MARKER))
                        .json()
                        .path("entities"))
                .hasSize(1);
    }

    @Test
    void matchNoOther() throws Exception {
        var other = search("{\"term\": {\"__customAttributes\": \"%s\"}}".formatted(MARKER.replace('0', '1')));

        assertThat(other.json().has("entities")).isFalse();
    }

    private static Answer save(String entity) throws IOException, InterruptedException {
        return sandbox.post("/entity/bulk", "{\"entities\": [%s]}".formatted(entity));
    }

    private static Answer search(String query) throws IOException, InterruptedException {
        return sandbox.post(
                "/search/indexsearch",
                "{\"dsl\": {\"query\": %s}, \"attributes\": [\"__customAttributes\"]}".formatted(query));
    }
}
