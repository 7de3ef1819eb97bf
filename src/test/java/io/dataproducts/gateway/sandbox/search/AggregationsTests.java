package io.dataproducts.gateway.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.TestCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AggregationsTests {

    private static final TestCatalog CATALOG = TestCatalog.empty();

    @BeforeAll
    static void fill() {
        CATALOG.save(table("a", "VERIFIED", 1), table("b", "VERIFIED", 2), table("c", "DRAFT", 2));
    }

    @Test
    void countsByValueWithKeysInLowerCaseWhereTheFieldIs() {
        var result = aggregate("{\"t\": {\"terms\": {\"field\": \"__typeName.keyword\"}}}");

        assertThat(result.path("t"))
                .hasToString("{\"doc_count_error_upper_bound\":0,\"sum_other_doc_count\":0,"
                        + "\"buckets\":[{\"key\":\"table\",\"doc_count\":3}]}");
    }

    @Test
    void ordersBucketsByCountAndLeavesTheRestInASum() {
        var result = aggregate("{\"c\": {\"terms\": {\"field\": \"certificateStatus\", \"size\": 1}}}");

        assertThat(result.at("/c/buckets/0/key").asString()).isEqualTo("VERIFIED");
        assertThat(result.at("/c/buckets")).hasSize(1);
        assertThat(result.at("/c/sum_other_doc_count").asLong()).isEqualTo(1);
    }

    @Test
    void ordersBucketsByKeyOnRequest() {
        var result = aggregate("{\"r\": {\"terms\": {\"field\": \"rowCount\", \"order\": {\"_key\": \"desc\"}}}}");

        assertThat(result.at("/r/buckets")).hasToString("[{\"key\":2,\"doc_count\":2},{\"key\":1,\"doc_count\":1}]");
    }

    @Test
    void countsWhatEachFilterFinds() {
        var result = aggregate("""
                {"one": {"filter": {"term": {"certificateStatus": "DRAFT"}}},
                 "many": {"filters": {"filters": {"few": {"range": {"rowCount": {"lte": 1}}}, "all": {"match_all": {}}}}},
                 "list": {"filters": {"filters": [{"term": {"rowCount": 2}}]}}}""");

        assertThat(result.at("/one/doc_count").asInt()).isEqualTo(1);
        assertThat(result.at("/many/buckets/few/doc_count").asInt()).isEqualTo(1);
        assertThat(result.at("/many/buckets/all/doc_count").asInt()).isEqualTo(3);
        assertThat(result.at("/list/buckets/0/doc_count").asInt()).isEqualTo(2);
    }

    @Test
    void countsInsideBuckets() {
        var result = aggregate("""
                {"c": {"terms": {"field": "certificateStatus"},
                       "aggs": {"two": {"filter": {"term": {"rowCount": 2}}}}}}""");

        assertThat(result.at("/c/buckets/0/two/doc_count").asInt()).isEqualTo(1);
        assertThat(result.at("/c/buckets/1/two/doc_count").asInt()).isEqualTo(1);
    }

    @Test
    void makesNoBucketsForAFieldThatIsNotThere() {
        var result = aggregate("{\"x\": {\"terms\": {\"field\": \"noSuchField\"}}}");

        assertThat(result.at("/x/buckets")).isEmpty();
    }

    private static JsonNode aggregate(String aggregations) {
        return CATALOG.search("{\"size\": 0, \"aggs\": %s}".formatted(aggregations))
                .aggregations();
    }

    private static String table(String name, String certificate, int rows) {
        return """
                {"typeName": "Table", "attributes": {"qualifiedName": "q/%s", "name": "%s", "certificateStatus": "%s",
                 "rowCount": %d}}""".formatted(name, name, certificate, rows);
    }
}
