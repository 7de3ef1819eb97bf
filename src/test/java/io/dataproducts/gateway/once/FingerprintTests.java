package io.dataproducts.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.platform.json.StrictJson;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FingerprintTests {

    private static final String BODY = "{\"a\":1,\"b\":{\"c\":[1,2],\"d\":null}}";

    @ParameterizedTest
    @ValueSource(
            strings = {"{ \"b\":{\"d\":null,\"c\":[1, 2]}, \"a\":1 }", "{\"a\":1,\"b\":{\"c\":[1,2],\"d\":null}}\n"})
    void doesNotRegardBlanksAndTheOrderOfMembers(String body) {
        assertThat(of(request(), body)).isEqualTo(of(request(), BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"b\":{\"c\":[2,1],\"d\":null}}",
                "{\"a\":1,\"b\":{\"c\":[1,2]}}",
                "{\"a\":\"1\",\"b\":{\"c\":[1,2],\"d\":null}}",
                "{}"
            })
    void tellsBodiesApart(String body) {
        assertThat(of(request(), body)).isNotEqualTo(of(request(), BODY));
    }

    @Test
    void tellsMethodPathQueryAndPreconditionApart() {
        var other = request();
        other.setMethod("PATCH");
        var elsewhere = request();
        elsewhere.setRequestURI("/products/2");
        var queried = request();
        queried.setQueryString("confirm=true");
        var conditional = request();
        conditional.addHeader("If-Match", "\"x\"");

        assertThat(Stream.of(request(), other, elsewhere, queried, conditional).map(request -> of(request, BODY)))
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsNoBodyFromNull() {
        assertThat(of(request(), null)).isNotEqualTo(of(request(), "null"));
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("POST", "/products");
    }

    private static Fingerprint of(MockHttpServletRequest request, @Nullable String body) {
        return Fingerprint.of(request, body == null ? null : StrictJson.MAPPER.readTree(body));
    }
}
