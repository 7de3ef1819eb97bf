package io.dataproducts.gateway.sandbox.fault;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.convert.DurationStyle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows a setting in one way, however it was written. What it shows can be read again. */
public final class SettingWriter {

    private SettingWriter() {}

    public static ObjectNode write(FaultSetting setting) {
        var json = JsonNodeFactory.instance.objectNode().put("seed", setting.seed());
        json.put("indexLag", text(setting.indexLag()));
        var rules = json.putArray("rules");
        setting.rules().forEach(rule -> write(rule, rules.addObject()));
        return json;
    }

    /** Shows a setting and how often each rule struck, which cannot be read again. */
    public static ObjectNode write(Faults.Count count) {
        var json = write(count.setting());
        List<Integer> struck = count.struck();
        for (int i = 0; i < struck.size(); i++) {
            ((ObjectNode) json.path("rules").path(i)).put("struck", struck.get(i));
        }
        return json;
    }

    private static void write(Rule rule, ObjectNode json) {
        if (rule.calls().isEmpty()) {
            json.put("calls", "any");
        } else {
            ArrayNode calls = json.putArray("calls");
            rule.calls().stream().sorted().forEach(call -> calls.add(call.label()));
        }
        json.put("probability", rule.probability());
        rule.times().ifPresent(times -> json.put("times", times));
        var fault = json.putObject("fault").put("kind", rule.fault().kind());
        write(rule.fault(), fault);
    }

    private static void write(Fault fault, ObjectNode json) {
        switch (fault) {
            case Fault.Latency(var delay) -> write(delay, json);
            case Fault.SlowBody(var delay) -> write(delay, json);
            case Fault.Hang(var delay) -> write(delay, json);
            case Fault.Late(var delay) -> write(delay, json);
            case Fault.Status(var answer) -> write(answer, json);
            case Fault.StatusAfterCommit(var answer) -> write(answer, json);
            case Fault.Reset _, Fault.Empty _, Fault.Drop _, Fault.Cut _ -> {}
            case Fault.NeverIndexed _, Fault.TimedOutSearch _ -> {}
        }
    }

    private static void write(Delay delay, ObjectNode json) {
        if (delay.from().equals(delay.to())) {
            json.put("delay", text(delay.from()));
        } else {
            json.putObject("delay").put("from", text(delay.from())).put("to", text(delay.to()));
        }
    }

    private static void write(ErrorAnswer answer, ObjectNode json) {
        json.put("status", answer.status()).put("body", answer.body().label());
        answer.code().ifPresent(code -> json.put("code", code));
        answer.message().ifPresent(message -> json.put("message", message));
        answer.retryAfter().ifPresent(value -> json.put("retryAfter", value));
    }

    private static String text(Duration time) {
        return DurationStyle.SIMPLE.print(time, ChronoUnit.MILLIS);
    }
}
