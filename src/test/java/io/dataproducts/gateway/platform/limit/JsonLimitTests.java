package io.dataproducts.gateway.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class JsonLimitTests {

    private static final LimitProperties LIMITS = new Binder(new MapConfigurationPropertySource(
                    Map.of("limits.depth", "4", "limits.items", "5", "limits.text", "10", "limits.number", "6")))
            .bind("limits", LimitProperties.class)
            .get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[[[[1]]]]",
                "{\"a\":{\"b\":{\"c\":[1,2,3,4,5]}}}",
                "[1,2,3,4,5]",
                "[[1,2],[3,4],[5,6]]",
                "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5}",
                "\"0123456789\"",
                "{\"0123456789\":1}",
                "[-12345,1.2345,123456]",
            })
    void letsThroughWhatIsWithinBounds(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,2", "nonsense", "{\"a\":1,}", "{\"a\":01}", "\u0000"})
    void leavesWhatIsNotJsonToTheReader(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @Test
    void pointsToWhatIsTooDeep() {
        var problem = refusal("{\"assets\":{\"all\":[[{\"x\":1}]]}}");

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_JSON);
        assertThat(problem.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("too-deep");
            assertThat(fault.pointer()).isEqualTo("/assets/all/0/0");
            assertThat(fault.detail()).isEqualTo("is nested more than 4 deep; flatten it");
        });
    }

    @Test
    void stopsAtTheFirstPlaceThatIsTooDeep() {
        assertThat(refusal("[".repeat(1_000_000)).faults().getFirst().code()).isEqualTo("too-deep");
    }

    @Test
    void pointsToAListWithTooManyItems() {
        assertInvalid("{\"assets\":{\"types\":[1,2,3,4,5,6]}}", "/assets/types", "too-many");
        assertInvalid("[[],[],[],[],[],[]]", "", "too-many");
        assertInvalid("[0,[{},{},{},{},{},{}]]", "/1", "too-many");
    }

    @Test
    void pointsToAnObjectWithTooManyMembers() {
        var members =
                IntStream.rangeClosed(1, 6).mapToObj("\"m%d\":1"::formatted).collect(Collectors.joining(","));

        assertInvalid("{\"a/b\":{" + members + "}}", "/a~1b", "too-many");
    }

    @Test
    void pointsToATextThatIsTooLong() {
        assertInvalid("{\"owners\":[\"a\",\"01234567890\"]}", "/owners/1", "too-long");
    }

    @Test
    void pointsToANameThatIsTooLong() {
        assertInvalid("{\"01234567890\":1}", "/01234567890", "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "0.123456", "-123456", "1e99999", "1e999999999999"})
    void pointsToANumberThatIsTooLong(String number) {
        assertInvalid("{\"gte\":" + number + "}", "/gte", "too-long");
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThatCode(() -> check("\"ääääääääää\"")).doesNotThrowAnyException();
    }

    @Test
    void aPointerIsNoLongerThanNeeded() {
        var limits = new Binder(new MapConfigurationPropertySource(Map.of("limits.items", "5")))
                .bind("limits", LimitProperties.class)
                .get();
        var body = "{\"" + "n".repeat(5_000) + "\":[1,2,3,4,5,6]}";

        var problem = catchThrowableOfType(
                ProblemException.class, () -> new JsonLimit(limits).check(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(problem.faults().getFirst().pointer()).startsWith("/…n").hasSize(1_002);
    }

    private static void assertInvalid(String body, String pointer, String code) {
        var problem = refusal(body);

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY);
        assertThat(problem.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.detail()).contains("at most; ");
        });
    }

    private static ProblemException refusal(String body) {
        return catchThrowableOfType(ProblemException.class, () -> check(body));
    }

    private static void check(String body) {
        new JsonLimit(LIMITS).check(body.getBytes(StandardCharsets.UTF_8));
    }
}
