package io.dataproducts.gateway.atlan;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever callers and Atlan say, only the configured host is called, and no more is taken from it than fits. */
class OneHostTests extends StubOfAtlan {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/",
                "//evil.example",
                "@evil.example",
                "../../admin",
                "x?y=z#f",
                "x;y=z",
                "{guid}",
                "x\r\nHost: evil.example",
            })
    void aValueStaysAtItsPlaceInThePath(String value) {
        atlanAnswers(okJson("{}"));

        http.exchange(AtlanCall.read("get", "/api/meta/entity/guid/{guid}", value));

        assertThat(ATLAN.findAll(anyRequestedFor(anyUrl())))
                .singleElement()
                .satisfies(request -> assertThat(request.getUrl()).matches("/api/meta/entity/guid/[^/?#;@\\s]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example/api", "//evil.example/api", "api/meta", ""})
    void onlyAPathOfTheTenantIsCalled(String uri) {
        assertThatIllegalArgumentException().isThrownBy(() -> AtlanCall.read("get", uri));
    }

    @Test
    void anAnswerCountsAsLargeAsItUnpacks() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(("{\"a\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(64_000);
        atlanAnswers(aResponse()
                .withHeader("Content-Type", "application/json")
                .withHeader("Content-Encoding", "gzip")
                .withBody(packed.toByteArray()));

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> http.exchange(READ));
    }

    @Test
    void aDeepAnswerIsNotRead() {
        atlanAnswers(okJson("{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}"));

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> http.exchange(READ));
    }
}
