package io.dataproducts.gateway.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.TestCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a real search node answers to the same queries over the same documents. */
class SearchSemanticsTests {

    private static final TestCatalog CATALOG = TestCatalog.empty();

    @BeforeAll
    static void fill() {
        CATALOG.save("""
                {"guid": "-1", "typeName": "Table", "attributes": {"qualifiedName": "default/snowflake/1/DB/S/Alpha",
                 "name": "Alpha", "description": "Spend by Campaign and day", "certificateStatus": "VERIFIED",
                 "ownerUsers": ["ada", "Grace"], "popularityScore": 2.5, "rowCount": 3, "isPartitioned": true},
                 "customAttributes": {"marker": "0123456789abcdef0123456789abcdef"},
                 "businessAttributes": {"bmSetId123": {"cmAttrId1": 90, "cmAttrId2": "gold"}}}""", """
                {"guid": "-2", "typeName": "Table", "attributes": {"qualifiedName": "default/snowflake/1/DB/S/beta",
                 "name": "beta", "description": "", "certificateStatus": "DRAFT", "ownerUsers": [],
                 "popularityScore": 7, "rowCount": 4, "isPartitioned": false},
                 "businessAttributes": {"bmSetId123": {"cmAttrId1": 55.5, "cmAttrId2": "silver"}}}""", """
                {"guid": "-3", "typeName": "View", "attributes": {"qualifiedName": "default/snowflake/10/DB/S/Gamma",
                 "name": "Gamma*Ray", "description": "campaign costs", "ownerUsers": ["alan"]}}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"match_all": {}} | Alpha Gamma*Ray beta
            {"match_none": {}} |
            {"term": {"__typeName.keyword": "Table"}} | Alpha beta
            {"term": {"__typeName.keyword": {"value": "TABLE", "_name": "t"}}} | Alpha beta
            {"term": {"__typeName": "table"}} | Alpha beta
            {"term": {"__typeName": "Table"}} |
            {"term": {"__superTypeNames.keyword": "sql"}} | Alpha Gamma*Ray beta
            {"term": {"name.keyword": "ALPHA"}} | Alpha
            {"term": {"name": "Alpha"}} |
            {"term": {"name": "alpha"}} | Alpha
            {"term": {"certificateStatus": "verified"}} |
            {"term": {"certificateStatus": {"value": "verified", "case_insensitive": true}}} | Alpha
            {"terms": {"name.keyword": ["alpha", "BETA"]}} | Alpha beta
            {"terms": {"name.keyword": []}} |
            {"terms": {"cmAttrId1": [90, "55.5"]}} | Alpha beta
            {"term": {"noSuchField": "x"}} |
            {"range": {"noSuchField": {"gte": 1}}} |
            {"prefix": {"name.keyword": "AL"}} | Alpha
            {"prefix": {"name": "Al"}} |
            {"prefix": {"qualifiedName": "default/snowflake/1/"}} | Alpha beta
            {"prefix": {"qualifiedName": {"value": "DEFAULT/snowflake/1/", "case_insensitive": true}}} | Alpha beta
            {"wildcard": {"name.keyword": "*ET?"}} | beta
            {"wildcard": {"name.keyword": {"value": "gamma\\\\*r*"}}} | Gamma*Ray
            {"wildcard": {"qualifiedName": {"wildcard": "*/BETA", "case_insensitive": true}}} | beta
            {"exists": {"field": "description"}} | Alpha Gamma*Ray beta
            {"exists": {"field": "ownerUsers"}} | Alpha Gamma*Ray
            {"exists": {"field": "cert*Status"}} | Alpha beta
            {"exists": {"field": "noSuchField"}} |
            {"range": {"name.keyword": {"gte": "B", "lt": "GAMMA"}}} | beta
            {"range": {"rowCount": {"gt": 3.5}}} | beta
            {"range": {"rowCount": {"lte": 3.5}}} | Alpha
            {"range": {"rowCount": {"from": 3, "to": 4, "include_upper": false}}} | Alpha
            {"range": {"rowCount": {"gte": null, "lte": "3"}}} | Alpha
            {"range": {"popularityScore": {"gt": 2.5}}} | beta
            {"range": {"cmAttrId1": {"gte": 90}}} | Alpha
            {"term": {"rowCount": 3.5}} |
            {"term": {"rowCount": "3"}} | Alpha
            {"term": {"isPartitioned": true}} | Alpha
            {"term": {"isPartitioned": {"value": "false"}}} | beta
            {"term": {"cmAttrId2": {"value": "gold", "case_insensitive": false}}} | Alpha
            {"term": {"__customAttributes": "0123456789abcdef0123456789abcdef"}} | Alpha
            {"term": {"qualifiedName.hierarchy": "default/snowflake/1"}} | Alpha beta
            {"match": {"description": "CAMPAIGN cost"}} | Alpha Gamma*Ray
            {"match": {"description": {"query": "campaign spend", "operator": "AND"}}} | Alpha
            {"match": {"description": {"query": "campaign spend week", "minimum_should_match": "2"}}} | Alpha
            {"match": {"certificateStatus": "VERIFIED"}} | Alpha
            {"match_phrase": {"description": "by campaign"}} | Alpha
            {"match_phrase": {"description": "campaign by"}} |
            {"match_phrase": {"description": {"query": "spend campaign", "slop": 1}}} | Alpha
            {"constant_score": {"filter": {"term": {"name.keyword": "beta"}}, "boost": 2}} | beta
            {"bool": {}} | Alpha Gamma*Ray beta
            {"bool": {"filter": []}} | Alpha Gamma*Ray beta
            {"bool": {"filter": {"term": {"name.keyword": "beta"}}}} | beta
            {"bool": {"must_not": {"term": {"name.keyword": "beta"}}}} | Alpha Gamma*Ray
            {"bool": {"should": [{"term": {"name.keyword": "beta"}}]}} | beta
            {"bool": {"must": [{"match_all": {}}], "should": {"term": {"name.keyword": "beta"}}}} | Alpha Gamma*Ray beta
            {"bool": {"filter": {"match_all": {}}, "should": {"term": {"name.keyword": "beta"}}, "minimum_should_match": 1}} | beta
            {"bool": {"should": [{"exists": {"field": "ownerUsers"}}, {"prefix": {"name.keyword": "a"}}], "minimum_should_match": "2"}} | Alpha
            {"bool": {"should": [{"exists": {"field": "ownerUsers"}}, {"prefix": {"name.keyword": "a"}}], "minimum_should_match": "100%"}} | Alpha
            {"bool": {"should": [{"exists": {"field": "ownerUsers"}}, {"prefix": {"name.keyword": "a"}}], "minimum_should_match": -1}} | Alpha Gamma*Ray
            {"bool": {"filter": {"match_all": {}}, "minimum_should_match": 1}} |
            {"bool": {"must_not": {"term": {"name.keyword": "beta"}}, "minimum_should_match": 1}} | Alpha Gamma*Ray
            {"bool": {"must_not": {"term": {"name.keyword": "beta"}}, "adjust_pure_negative": false}} |
            {"bool": {"filter": {"term": {"name.keyword": "beta"}}, "boost": "2"}} | beta
            {"term": {"description.keyword": ""}} | beta
            {"term": {"description.keyword": {"value": "", "case_insensitive": true}}} |
            """)
    void findsWhatTheRealEngineFinds(String query, String names) {
        var found = CATALOG.names(query);

        assertThat(String.join(" ", found)).isEqualTo(names == null ? "" : names);
    }

    @Test
    void lowersCaseCharacterByCharacter() {
        var catalog = TestCatalog.empty();
        catalog.save("""
                {"guid": "-1", "typeName": "Table", "attributes": {"qualifiedName": "x", "name": "ΣΊΣΥΦΟΣ İ"}}""");

        assertThat(catalog.names("{\"wildcard\": {\"name.keyword\": \"ΣΊΣ*Σ i\"}}"))
                .hasSize(1);
        assertThat(catalog.names("{\"term\": {\"name.keyword\": \"σίσυφοσ i\"}}"))
                .hasSize(1);
        assertThat(catalog.names("{\"term\": {\"name.keyword\": \"σίσυφος i\"}}"))
                .isEmpty();
    }

    @Test
    void findsDocumentsByTheirOwnIdsAndNotByGuid() {
        var guid = CATALOG.search("{\"query\": {\"term\": {\"name.keyword\": \"beta\"}}}")
                .hits()
                .getFirst()
                .guid();

        assertThat(CATALOG.names("{\"ids\": {\"values\": [\"%s\"]}}".formatted(DocumentId.of(guid))))
                .containsExactly("beta");
        assertThat(CATALOG.names("{\"ids\": {\"values\": [\"%s\"]}}".formatted(guid)))
                .isEmpty();
    }

    @Test
    void comparesTimesAsMillisecondsAndAsDates() {
        assertThat(CATALOG.names("{\"range\": {\"__timestamp\": {\"gte\": 1772366400000}}}"))
                .hasSize(3);
        assertThat(CATALOG.names("{\"range\": {\"__timestamp.date\": {\"lte\": \"2026-03-01\"}}}"))
                .hasSize(3);
        assertThat(CATALOG.names("{\"range\": {\"__timestamp.date\": {\"lt\": \"2026-03-01\"}}}"))
                .isEmpty();
    }
}
