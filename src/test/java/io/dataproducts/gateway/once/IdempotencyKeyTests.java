package io.dataproducts.gateway.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class IdempotencyKeyTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`abc`,`abc`",
                "`\"abc\"`,`abc`",
                "` \"abc\" `,`abc`",
                "`\"a b\"`,`a b`",
                "`\"a\\\"b\\\\c\"`,`a\"b\\c`",
                "`a,b;c`,`a,b;c`"
            })
    void readsAQuotedAndABareTextAsTheSameKey(String header, String value) {
        assertThat(IdempotencyKey.read(header).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"abc", "\"abc\";p=1", "\"a\", \"b\"", "\"a\\bc\"", "käse", "a\tb", "\""})
    void refusesWhatIsNoKey(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> IdempotencyKey.read(header))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_HEADER);
                    assertThat(problem.faults()).extracting(Fault::header).containsExactly("Idempotency-Key");
                });
    }

    @Test
    void takesUpTo255Characters() {
        assertThat(IdempotencyKey.read("k".repeat(255)).value()).hasSize(255);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IdempotencyKey.read("k".repeat(256)));
    }

    @Test
    void refusesAHeaderThatIsGivenTwice() {
        var request = new MockHttpServletRequest();
        request.addHeader(IdempotencyKey.HEADER, "a");
        request.addHeader(IdempotencyKey.HEADER, "a");

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> IdempotencyKey.of(request));
    }

    @Test
    void isOptional() {
        assertThat(IdempotencyKey.of(new MockHttpServletRequest())).isEmpty();
    }
}
