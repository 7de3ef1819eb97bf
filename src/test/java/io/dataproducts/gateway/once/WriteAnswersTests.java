package io.dataproducts.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteAnswersTests {

    @Test
    void carriesStatusHeadersAndBody() {
        var answer = new Answer(201, Optional.of("/products/1"), Optional.of("\"a-b\""), "{}");

        var response = WriteAnswers.of(new Performed(answer, false));

        assertThat(response.getStatusCode().value()).isEqualTo(201);
        assertThat(response.getHeaders().getFirst("Location")).isEqualTo("/products/1");
        assertThat(response.getHeaders().getFirst("ETag")).isEqualTo("\"a-b\"");
        assertThat(response.getHeaders().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(response.getHeaders().containsHeader("Idempotent-Replayed")).isFalse();
        assertThat(response.getBody()).isEqualTo("{}");
    }

    @Test
    void saysThatItIsAReplay() {
        var answer = new Answer(204, Optional.empty(), Optional.empty(), "");

        var response = WriteAnswers.of(new Performed(answer, true));

        assertThat(response.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        assertThat(response.hasBody()).isFalse();
    }
}
