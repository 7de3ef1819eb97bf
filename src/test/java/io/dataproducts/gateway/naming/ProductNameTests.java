package io.dataproducts.gateway.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"Marketing Influence", "x", "日本語", "7", "O'Brien's \"best\" \\ of", "مبيعات", "🚀 Launch"})
    void acceptsWhatPeopleWrite(String name) {
        assertThat(new ProductName(name).value()).isEqualTo(name);
    }

    @Test
    void composesCharacters() {
        assertThat(new ProductName("e\u0301te\u0301").value()).isEqualTo("\u00e9t\u00e9");
    }

    @Test
    void countsCodePointsNotCharacters() {
        assertThat(new ProductName("𝔘".repeat(255)).value()).hasSize(510);
        assertThat(ProductName.fault("a".repeat(256))).contains("must have 1 to 255 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " x", "x ", "\u00a0x", "x\u2003", "a\tb", "a\u0000b", "a\u0085b", "a\ud800b", "---", "🚀"})
    void refusesWhatCannotBeShown(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductName(name));
    }
}
