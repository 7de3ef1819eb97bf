package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a caller is willing to wait. */
class RequestTimeoutIT extends StubbedAtlan {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "60.5", "soon", "1e1"})
    void aTimeoutOutOfBoundsIsPointedTo(String timeout) {
        var answer = api.send(
                api.request("/products").header("X-Request-Timeout", timeout).GET());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("invalid-header");
        assertThat(answer.text("/errors/0/header")).isEqualTo("X-Request-Timeout");
        nothingWasAskedForTheCaller();
    }

    @Test
    void aTimeoutWithinBoundsIsTaken() {
        var answer = api.send(
                api.request("/products").header("X-Request-Timeout", "59.5").GET());

        assertThat(answer.status()).isEqualTo(200);
    }
}
