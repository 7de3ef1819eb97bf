package io.dataproducts.gateway.sandbox.fault;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads one fault from its JSON. */
final class FaultReader {

    private FaultReader() {}

    static Fault read(JsonNode json, String pointer) {
        var members = new Members(json, pointer);
        var fault = fault(members);
        members.requireNoMore();
        return fault;
    }

    private static Fault fault(Members members) {
        var kind = members.get("kind");
        return switch (kind.asString("")) {
            case "latency" -> new Fault.Latency(delay(members));
            case "status" -> new Fault.Status(answer(members));
            case "status-after-commit" -> new Fault.StatusAfterCommit(answer(members));
            case "reset" -> new Fault.Reset();
            case "empty" -> new Fault.Empty();
            case "drop" -> new Fault.Drop();
            case "cut" -> new Fault.Cut();
            case "slow-body" -> new Fault.SlowBody(delay(members));
            case "hang" -> new Fault.Hang(delay(members));
            case "late" -> new Fault.Late(delay(members));
            case "never-indexed" -> new Fault.NeverIndexed();
            case "timed-out-search" -> new Fault.TimedOutSearch();
            default -> throw new InvalidSetting(members.at("kind"), "has " + kind + ", which is no kind of fault");
        };
    }

    private static Delay delay(Members members) {
        var value = members.get("delay");
        if (!value.isObject()) {
            var time = members.time("delay").orElseThrow();
            return new Delay(time, time);
        }
        var range = new Members(value, members.at("delay"));
        var from = range.time("from").orElseThrow(() -> new InvalidSetting(range.at("from"), "is missing"));
        var to = range.time("to").orElseThrow(() -> new InvalidSetting(range.at("to"), "is missing"));
        range.requireNoMore();
        if (to.compareTo(from) < 0) {
            throw new InvalidSetting(range.at("to"), "must not be less than 'from'");
        }
        return new Delay(from, to);
    }

    private static ErrorAnswer answer(Members members) {
        members.get("status");
        int status = members.integer("status", 200, 599).orElseThrow().intValue();
        var body = members.find("body").map(value -> body(value, members)).orElse(ErrorAnswer.Body.JSON);
        if ((status == 204 || status == 304) && body != ErrorAnswer.Body.EMPTY) {
            throw new InvalidSetting(members.at("body"), "must be empty for the status " + status);
        }
        var code = json("code", body, members);
        var message = json("message", body, members);
        return new ErrorAnswer(status, body, code, message, members.text("retryAfter"));
    }

    private static ErrorAnswer.Body body(JsonNode value, Members members) {
        return Stream.of(ErrorAnswer.Body.values())
                .filter(body -> value.isString() && body.label().equals(value.asString()))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(members.at("body"), "must be json, html or empty"));
    }

    private static Optional<String> json(String name, ErrorAnswer.Body body, Members members) {
        var text = members.text(name);
        if (text.isPresent() && body != ErrorAnswer.Body.JSON) {
            throw new InvalidSetting(members.at(name), "needs the body 'json'");
        }
        return text;
    }
}
