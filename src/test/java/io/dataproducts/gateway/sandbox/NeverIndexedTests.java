package io.dataproducts.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.write.Requests;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes that the index does not learn of, although it has no lag. */
class NeverIndexedTests {

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = new RunningSandbox("--gateway.sandbox.index-lag=0");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void hideOneWrite() throws Exception {
        sandbox.misbehave(
                "{\"rules\": [{\"calls\": \"any\", \"times\": 1, \"fault\": {\"kind\": \"never-indexed\"}}]}");
    }

    @Test
    void areReadByGuidButNotFound() throws Exception {
        var guid = save(Requests.product("Hidden"));

        assertThat(sandbox.get("/entity/guid/" + guid).text("/entity/attributes/name"))
                .isEqualTo("Hidden");
        assertThat(found("hidden")).isZero();
    }

    @Test
    void leaveTheirNameFreeForAnother() throws Exception {
        save(Requests.product("Hidden Twin"));
        save(Requests.product("Hidden Twin"));

        assertThat(found("hidden twin")).isOne();
        assertThat(sandbox.get("/entity/guid/" + TestCatalog.MARKETING)
                        .json()
                        .at("/entity/relationshipAttributes/dataProducts")
                        .valueStream()
                        .filter(product ->
                                product.path("displayText").asString().equals("Hidden Twin")))
                .hasSize(2);
    }

    @Test
    void areFoundAfterALaterWriteOfTheSameEntity() throws Exception {
        var guid = save(Requests.product("Hidden First"));

        save("""
                {"guid": "%s", "typeName": "DataProduct",
                 "attributes": {"name": "Hidden First", "qualifiedName": "x", "description": "d"}}""".formatted(guid));

        assertThat(found("hidden first")).isOne();
    }

    @Test
    void stayHiddenFromWritesOfOtherEntitiesThatTouchThem() throws Exception {
        sandbox.behave();
        var domain = save("""
                {"guid": "-1", "typeName": "DataDomain", "attributes": {"name": "Wandering", "qualifiedName": "x"},
                 "relationshipAttributes": {"parentDomain": {"typeName": "DataDomain", "guid": "%s"}}}""".formatted(TestCatalog.MARKETING));
        hideOneWrite();
        var guid = save(Requests.product("Hidden Along").replace(TestCatalog.MARKETING, domain));

        save("""
                {"guid": "%s", "typeName": "DataDomain", "attributes": {"name": "Wandering", "qualifiedName": "x"},
                 "relationshipAttributes": {"parentDomain": {"typeName": "DataDomain", "guid": "%s"}}}""".formatted(domain, TestCatalog.FINANCE));

        assertThat(sandbox.get("/entity/guid/" + guid).text("/entity/updateTime"))
                .isEqualTo(sandbox.get("/entity/guid/" + domain).text("/entity/updateTime"));
        assertThat(found("hidden along")).isZero();
    }

    @Test
    void leaveThePreviousDocumentInTheIndex() throws Exception {
        sandbox.behave();
        var guid = save(Requests.product("Known As"));
        hideOneWrite();

        sandbox.delete("/entity/bulk?deleteType=SOFT&guid=" + guid);

        assertThat(sandbox.get("/entity/guid/" + guid).text("/entity/status")).isEqualTo("DELETED");
        assertThat(found("known as")).isOne();
    }

    @Test
    void areInTheJournalAsAnyOther() throws Exception {
        long before = sandbox.lastCommit();

        save(Requests.product("Hidden Noted"));

        assertThat(sandbox.journal(before).at("/items/0/fault").asString()).isEqualTo("never-indexed");
    }

    private static String save(String entity) throws IOException, InterruptedException {
        var answer = sandbox.post("/entity/bulk", "{\"entities\": [%s]}".formatted(entity));
        assertThat(answer.status()).isEqualTo(200);
        return answer.text("/guidAssignments/-1");
    }

    /** How many active entities a search finds under this name. */
    private static int found(String name) throws IOException, InterruptedException {
        return sandbox.post("/search/indexsearch", """
                        {"dsl": {"query": {"bool": {"filter": [
                           {"term": {"name.keyword": "%s"}}, {"term": {"__state": "ACTIVE"}}]}}}}""".formatted(name))
                .json()
                .path("approximateCount")
                .asInt();
    }
}
