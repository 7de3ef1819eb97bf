package io.dataproducts.gateway.platform.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTests {

    private static final EntityTag CURRENT = new EntityTag("aa11", "bb22");

    @Test
    void theHeaderIsOneOpaqueStrongTag() {
        assertThat(CURRENT.header()).isEqualTo("\"aa11.bb22\"");
    }

    @Test
    void theSameContentsHaveTheSameTag() {
        assertThat(EntityTag.of("a", "b")).isEqualTo(EntityTag.of("a", "b"));
        assertThat(EntityTag.of("a", "b").writable())
                .isEqualTo(EntityTag.of("a", "c").writable());
        assertThat(EntityTag.of("a", "b").rest())
                .isNotEqualTo(EntityTag.of("a", "c").rest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"aa11.bb22\"", "\"aa11.other\"", "\"x\", \"aa11.bb22\"", "\"x\",\"aa11.b\" "})
    void aWriteGoesOnIfWhatCallersCanWriteIsTheSame(String header) {
        assertThat(condition(header).allowsWriteTo(CURRENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"aa.bb22\"", "\"other.bb22\"", "\"aa11\"", "\"\"", "W/\"aa11.bb22\"", "\"bb22.aa11\""})
    void aWriteStopsAtAnotherVersionOrAWeakTag(String header) {
        assertThat(condition(header).allowsWriteTo(CURRENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"aa11.bb22\"", "W/\"aa11.bb22\"", "\"x\", W/\"aa11.bb22\""})
    void aCopyIsCurrentIfBothPartsAreTheSame(String header) {
        assertThat(condition(header).knows(CURRENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"aa11.other\"", "\"other.bb22\"", "\"x\""})
    void aCopyIsOldIfOnePartDiffers(String header) {
        assertThat(condition(header).knows(CURRENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "aa11.bb22", "\"a", "\"a\" \"b\"", "\"a\",", "\"a\", b", "w/\"a\"", "\"a\", *", "\"a b\""})
    void refusesWhatIsNoListOfTags(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Condition.of("If-Match", header))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_HEADER);
                    assertThat(problem.faults().getFirst().header()).isEqualTo("If-Match");
                });
    }

    @Test
    void noHeaderIsNoCondition() {
        assertThat(Condition.of("If-Match", null)).isEmpty();
    }

    private static Condition condition(String header) {
        return Condition.of("If-Match", header).orElseThrow();
    }
}
