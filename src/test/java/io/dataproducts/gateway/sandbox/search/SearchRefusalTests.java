package io.dataproducts.gateway.sandbox.search;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.search.field.SearchRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRefusalTests {

    private static final TestCatalog CATALOG = TestCatalog.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nonsense\": {}}",
                "{\"query_string\": {\"query\": \"*\"}}",
                "{\"script\": {\"script\": \"true\"}}",
                "{\"match_all\": {}, \"match_none\": {}}",
                "{\"match_all\": {\"x\": 1}}",
                "{}",
                "[]",
                "{\"term\": {\"name\": {\"valeu\": \"x\"}}}",
                "{\"term\": {\"name\": {\"value\": \"x\", \"fuzzy\": true}}}",
                "{\"term\": {\"name\": \"x\", \"certificateStatus\": \"y\"}}",
                "{\"term\": {\"name\": null}}",
                "{\"term\": {\"name\": [\"x\"]}}",
                "{\"term\": {\"rowCount\": \"many\"}}",
                "{\"term\": {\"isPartitioned\": \"perhaps\"}}",
                "{\"terms\": {\"name\": \"x\"}}",
                "{\"terms\": {\"name\": [null]}}",
                "{\"prefix\": {\"rowCount\": \"1\"}}",
                "{\"wildcard\": {\"isPartitioned\": \"*\"}}",
                "{\"range\": {\"rowCount\": {\"above\": 1}}}",
                "{\"range\": {\"__timestamp.date\": {\"gte\": \"yesterday\"}}}",
                "{\"exists\": {}}",
                "{\"exists\": {\"field\": \"name\", \"x\": 1}}",
                "{\"bool\": {\"shuold\": []}}",
                "{\"bool\": {\"filter\": \"x\"}}",
                "{\"bool\": {\"should\": [], \"minimum_should_match\": \"some\"}}",
                "{\"match\": {\"name\": {\"query\": \"x\", \"analyser\": \"y\"}}}",
                "{\"term\": {\"name\": {\"value\": \"x\"}, \"boost\": 2}}",
                "{\"range\": {\"rowCount\": {\"gte\": 1}, \"boost\": 2}}",
                "{\"range\": {\"rowCount\": {\"gt\": 1, \"gte\": 2}}}",
                "{\"term\": {\"rowCount\": {\"value\": 1, \"case_insensitive\": true}}}",
                "{\"match_all\": {\"boost\": \"x\"}}",
                "{\"match_all\": {\"boost\": -1}}"
            })
    void refusesAQueryThatTheIndexDoesNotKnow(String query) {
        assertRefused("{\"query\": %s}".formatted(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"querry\": {\"match_all\": {}}}",
                "{\"script_fields\": {}}",
                "{\"size\": -1}",
                "{\"from\": 9991, \"size\": 10}",
                "{\"size\": 10001}",
                "{\"sort\": [\"noSuchField\"]}",
                "{\"sort\": [{\"name\": \"asc\"}]}",
                "{\"sort\": [{\"__guid\": {\"order\": \"up\"}}]}",
                "{\"sort\": [{\"__guid\": {\"ordre\": \"asc\"}}]}",
                "{\"search_after\": [\"x\"]}",
                "{\"sort\": [\"__guid\"], \"search_after\": [\"x\", \"y\"]}",
                "{\"sort\": [\"__guid\"], \"search_after\": [\"x\"], \"from\": 5}",
                "{\"aggs\": {\"a\": {\"median\": {\"field\": \"rowCount\"}}}}",
                "{\"aggs\": {\"a\": {\"terms\": {\"field\": \"__guid\", \"script\": \"x\"}}}}"
            })
    void refusesABodyThatTheIndexDoesNotKnow(String dsl) {
        assertRefused(dsl);
    }

    private static void assertRefused(String dsl) {
        assertThatExceptionOfType(SearchRefused.class).isThrownBy(() -> CATALOG.search(dsl));
    }
}
