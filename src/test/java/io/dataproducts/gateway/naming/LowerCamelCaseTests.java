package io.dataproducts.gateway.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LowerCamelCaseTests {

    @ParameterizedTest
    @CsvSource({
        "Marketing Influence, marketingInfluence",
        "marketingInfluence, marketingInfluence",
        "MARKETING INFLUENCE, mARKETINGINFLUENCE",
        "MySQLDatabase, mySQLDatabase",
        "Sales & Ops (EU), salesOpsEU",
        "2024 Sales, 2024Sales",
        "Résumé Données, résuméDonnées",
        "'  Leading and trailing  ', leadingAndTrailing",
        "customer_360_view, customer360View",
        "customer-360-view, customer360View",
        "日本語, 日本語",
        "_private, private",
        "O'Brien's, oBrienS",
        "'--', ''",
    })
    void joinsTheWordsOfAName(String name, String expected) {
        assertThat(LowerCamelCase.of(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'e\u0301te\u0301 x', 'étéX'", "'𝔘ber Plan', '𝔘berPlan'", "'हिन्दी भाषा', 'हिन्दीभाषा'"})
    void keepsLettersMarksAndNumbersOfEveryScript(String name, String expected) {
        assertThat(LowerCamelCase.of(name)).isEqualTo(expected);
    }
}
