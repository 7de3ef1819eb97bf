package io.dataproducts.gateway.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictJsonTests {

    record Body(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable List<Body> list) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":1} | /text | wrong-type | must be a text",
                "{\"text\":true} | /text | wrong-type | must be a text",
                "{\"text\":{}} | /text | wrong-type | must be a text",
                "{\"number\":\"1\"} | /number | wrong-type | must be a number",
                "{\"number\":1.5} | /number | wrong-type | must be a number",
                "{\"flag\":\"true\"} | /flag | wrong-type | must be true or false",
                "{\"flag\":0} | /flag | wrong-type | must be true or false",
                "{\"list\":{}} | /list | wrong-type | must be a list",
                "{\"list\":[{},{\"text\":[]}]} | /list/1/text | wrong-type | must be a text",
                "{\"texts\":\"\"} | /texts | unknown-member | unknown member; known are flag, list, number, text",
                "[] | '' | wrong-type | must be an object",
            })
    void pointsToWhatIsWrong(String json, String pointer, String code, String detail) {
        var problem = refusal(json);

        assertThat(problem.type()).isEqualTo(ProblemType.INVALID_BODY);
        assertThat(problem.faults()).containsExactly(Fault.inBody(pointer, code, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"text\":\"a\",}", "{\"text\":\"a\",\"text\":\"b\"}", "{'text':'a'}", "{} {}"})
    void refusesWhatIsNotJson(String json) {
        assertThat(refusal(json).type().status()).isIn(400, 422);
    }

    @Test
    void namesADuplicateMember() {
        assertThat(refusal("{\"text\":\"a\",\"text\":\"b\"}"))
                .hasMessageStartingWith("The body names a member twice (line 1");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(refusal("{\"list\":[".repeat(100)).type()).isEqualTo(ProblemType.INVALID_JSON);
    }

    @Test
    void doesNotRepeatWhatTheCallerSent() {
        assertThat(refusal("{\"text\": secret-token}")).message().doesNotContain("secret");
    }

    private static ProblemException refusal(String json) {
        return JsonFaults.problem(
                catchThrowableOfType(JacksonException.class, () -> StrictJson.MAPPER.readValue(json, Body.class)));
    }
}
