package io.dataproducts.gateway.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidTests {

    @Test
    void isWrittenInLowerCase() {
        assertThat(new Guid("49ABC625-9A03-4733-BDFB-EC0CB5315CAC").value())
                .isEqualTo("49abc625-9a03-4733-bdfb-ec0cb5315cac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "-1", "49abc625", "49abc625-9a03-4733-bdfb-ec0cb5315cac ", "default/domain/a/super"})
    void isNothingElse(String text) {
        assertThat(Guid.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Guid(text));
    }
}
