package io.dataproducts.gateway.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingReaderTests {

    @Test
    void showsAnySettingInOneWay() {
        assertThat(canonical("""
                {"rules": [
                  {"fault": {"kind": "status", "status": 503}, "calls": ["get", "create", "get"], "probability": 0.25},
                  {"calls": "any", "times": 3, "fault": {"delay": {"to": "PT2S", "from": "1ms"}, "kind": "latency"}},
                  {"calls": ["any"], "fault": {"kind": "late", "delay": "1m"}},
                  {"calls": ["search"], "fault": {"kind": "status-after-commit", "status": 429, "body": "json",
                    "code": "C", "message": "M", "retryAfter": "1"}}],
                 "indexLag": "PT0S", "seed": -7}""")).isEqualTo("""
                {"seed":-7,"indexLag":"0ms","rules":[\
                {"calls":["create","get"],"probability":0.25,"fault":{"kind":"status","status":503,"body":"json"}},\
                {"calls":"any","probability":1.0,"times":3,\
                "fault":{"kind":"latency","delay":{"from":"1ms","to":"2000ms"}}},\
                {"calls":"any","probability":1.0,"fault":{"kind":"late","delay":"60000ms"}},\
                {"calls":["search"],"probability":1.0,"fault":{"kind":"status-after-commit","status":429,\
                "body":"json","code":"C","message":"M","retryAfter":"1"}}]}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"latency\",\"delay\":\"1ms\"}",
                "{\"kind\":\"status\",\"status\":500,\"body\":\"html\"}",
                "{\"kind\":\"status-after-commit\",\"status\":204,\"body\":\"empty\"}",
                "{\"kind\":\"reset\"}",
                "{\"kind\":\"empty\"}",
                "{\"kind\":\"drop\"}",
                "{\"kind\":\"cut\"}",
                "{\"kind\":\"slow-body\",\"delay\":{\"from\":\"0ms\",\"to\":\"1ms\"}}",
                "{\"kind\":\"hang\",\"delay\":\"1ms\"}",
                "{\"kind\":\"late\",\"delay\":\"1ms\"}",
                "{\"kind\":\"never-indexed\"}",
                "{\"kind\":\"timed-out-search\"}"
            })
    void readsWhatItShows(String fault) {
        var setting =
                "{\"seed\":1,\"indexLag\":\"1000ms\",\"rules\":[{\"calls\":\"any\",\"probability\":1.0,\"fault\":%s}]}"
                        .formatted(fault);

        assertThat(canonical(setting)).isEqualTo(setting);
    }

    @Test
    void takesTheUsualLagAndNoFaultsIfNothingIsSaid() {
        assertThat(canonical("{}")).isEqualTo("{\"seed\":0,\"indexLag\":\"1000ms\",\"rules\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | the setting must be JSON",
                "[] | the setting must be an object",
                "{} {} | the setting must be JSON",
                "{\"seed\": 1, \"seed\": 2} | the setting must be JSON",
                "{\"sed\": 1} | /sed is unknown here",
                "{\"seed\": 1.5} | /seed must be a whole number",
                "{\"seed\": \"1\"} | /seed must be a whole number",
                "{\"seed\": null} | /seed must be a whole number",
                "{\"indexLag\": \"-1s\"} | /indexLag must be a time of at most 10m",
                "{\"indexLag\": \"11m\"} | /indexLag must be a time of at most 10m",
                "{\"indexLag\": \"10\"} | /indexLag must be a time of at most 10m",
                "{\"indexLag\": 10} | /indexLag must be a time of at most 10m",
                "{\"rules\": {}} | /rules must be a list",
                "{\"rules\": [1]} | /rules/0 must be an object"
            })
    void refusesASettingThatIsWrong(String setting, String why) {
        assertRefused(setting, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"calls\": [] | /rules/0/calls must be a list of calls, or \"any\"",
                "\"calls\": \"create\" | /rules/0/calls must be a list of calls, or \"any\"",
                "\"calls\": [\"CREATE\"] | /rules/0/calls has \"CREATE\", but the calls are [create, update,",
                "\"calls\": [\"any\", \"create\"] | /rules/0/calls has \"any\", but the calls are",
                "\"calls\": [7] | /rules/0/calls has 7, but the calls are",
                "\"times\": 3 | /rules/0/calls is missing",
                "\"calls\": \"any\", \"probability\": 1.01 | /rules/0/probability must be a number from 0 to 1",
                "\"calls\": \"any\", \"probability\": -0.1 | /rules/0/probability must be a number from 0 to 1",
                "\"calls\": \"any\", \"probability\": \"1\" | /rules/0/probability must be a number from 0 to 1",
                "\"calls\": \"any\", \"times\": 0 | /rules/0/times must be a whole number from 1",
                "\"calls\": \"any\", \"time\": 1 | /rules/0/time is unknown here"
            })
    void refusesARuleThatIsWrong(String members, String why) {
        assertRefused("{\"rules\": [{%s, \"fault\": {\"kind\": \"drop\"}}]}".formatted(members), why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /rules/0/fault/kind is missing",
                "[] | /rules/0/fault must be an object",
                "{\"kind\": \"explode\"} | /rules/0/fault/kind has \"explode\", which is no kind of fault",
                "{\"kind\": 7} | /rules/0/fault/kind has 7, which is no kind of fault",
                "{\"kind\": \"drop\", \"delay\": \"1s\"} | /rules/0/fault/delay is unknown here",
                "{\"kind\": \"late\"} | /rules/0/fault/delay is missing",
                "{\"kind\": \"late\", \"delay\": \"601s\"} | /rules/0/fault/delay must be a time of at most 10m",
                "{\"kind\": \"late\", \"delay\": {\"from\": \"1s\"}} | /rules/0/fault/delay/to is missing",
                "{\"kind\": \"late\", \"delay\": {\"from\": \"2s\", \"to\": \"1s\"}} | /rules/0/fault/delay/to must not be",
                "{\"kind\": \"status\"} | /rules/0/fault/status is missing",
                "{\"kind\": \"status\", \"status\": 199} | /rules/0/fault/status must be a whole number from 200 to 599",
                "{\"kind\": \"status\", \"status\": \"503\"} | /rules/0/fault/status must be a whole number",
                "{\"kind\": \"status\", \"status\": 204} | /rules/0/fault/body must be empty for the status 204",
                "{\"kind\": \"status\", \"status\": 503, \"body\": \"xml\"} | /rules/0/fault/body must be json, html or empty",
                "{\"kind\": \"status\", \"status\": 503, \"body\": \"html\", \"code\": \"C\"} | /rules/0/fault/code needs",
                "{\"kind\": \"status\", \"status\": 503, \"retryAfter\": 1} | /rules/0/fault/retryAfter must be a text",
                "{\"kind\": \"status\", \"status\": 503, \"retryAfter\": \"1\\n\"} | /rules/0/fault/retryAfter must be a text"
            })
    void refusesAFaultThatIsWrong(String fault, String why) {
        assertRefused("{\"rules\": [{\"calls\": \"any\", \"fault\": %s}]}".formatted(fault), why);
    }

    @ParameterizedTest
    @CsvSource({"late,get", "never-indexed,search", "timed-out-search,create"})
    void refusesARuleForACallThatItsFaultCannotStrike(String kind, String call) {
        var delay = kind.equals("late") ? ", \"delay\": \"1s\"" : "";

        assertRefused(
                "{\"rules\": [{\"calls\": [\"%s\"], \"fault\": {\"kind\": \"%s\"%s}}]}".formatted(call, kind, delay),
                "/rules/0/calls has '%s', which '%s' cannot strike".formatted(call, kind));
    }

    @Test
    void refusesMoreRulesThanAnyoneNeeds() {
        var rule = "{\"calls\": \"any\", \"fault\": {\"kind\": \"drop\"}}";
        var rules = (rule + ",").repeat(100) + rule;

        assertRefused("{\"rules\": [%s]}".formatted(rules), "/rules must be a list of at most 100 rules");
    }

    private static void assertRefused(String setting, String why) {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> read(setting))
                .withMessageStartingWith(why);
    }

    private static String canonical(String setting) {
        return SettingWriter.write(read(setting)).toString();
    }

    private static FaultSetting read(String setting) {
        return new SettingReader(Duration.ofSeconds(1)).read(setting.getBytes(StandardCharsets.UTF_8));
    }
}
