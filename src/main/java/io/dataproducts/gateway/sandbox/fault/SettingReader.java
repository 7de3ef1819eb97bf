package io.dataproducts.gateway.sandbox.fault;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a setting from its JSON. */
public final class SettingReader {

    private static final int MOST_RULES = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Duration usualLag;

    /** @param usualLag the lag of the index if a setting says nothing of it */
    public SettingReader(Duration usualLag) {
        this.usualLag = usualLag;
    }

    /**
     * Reads a setting.
     *
     * @throws InvalidSetting if it is not JSON, or has anything unknown or out of bounds
     */
    public FaultSetting read(byte[] json) {
        var members = new Members(parse(json), "");
        var seed = members.integer("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
        var lag = members.time("indexLag").orElse(usualLag);
        var rules = members.find("rules").orElseGet(JsonNodeFactory.instance::arrayNode);
        members.requireNoMore();
        return new FaultSetting(seed, lag, rules(rules));
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new InvalidSetting("", "must be JSON: " + e.getOriginalMessage());
        }
    }

    private static List<Rule> rules(JsonNode rules) {
        if (!rules.isArray() || rules.size() > MOST_RULES) {
            throw new InvalidSetting("/rules", "must be a list of at most %d rules".formatted(MOST_RULES));
        }
        return IntStream.range(0, rules.size())
                .mapToObj(place -> rule(new Members(rules.get(place), "/rules/" + place)))
                .toList();
    }

    private static Rule rule(Members members) {
        var calls = calls(members.get("calls"), members.at("calls"));
        double probability = members.share("probability").orElse(1.0);
        var times = members.integer("times", 1, Integer.MAX_VALUE)
                .map(found -> OptionalInt.of(found.intValue()))
                .orElse(OptionalInt.empty());
        var fault = FaultReader.read(members.get("fault"), members.at("fault"));
        members.requireNoMore();
        calls.stream().filter(call -> !fault.suits(call)).findFirst().ifPresent(call -> {
            throw new InvalidSetting(
                    members.at("calls"), "has '%s', which '%s' cannot strike".formatted(call.label(), fault.kind()));
        });
        return new Rule(calls, probability, times, fault);
    }

    /** The calls of a rule; none stands for any. */
    private static Set<Call> calls(JsonNode value, String pointer) {
        if (isAny(value) || (value.isArray() && value.size() == 1 && isAny(value.get(0)))) {
            return Set.of();
        }
        if (!value.isArray() || value.isEmpty()) {
            throw new InvalidSetting(pointer, "must be a list of calls, or \"any\"");
        }
        var calls = EnumSet.noneOf(Call.class);
        value.forEach(name -> calls.add(call(name, pointer)));
        return calls;
    }

    private static boolean isAny(JsonNode value) {
        return value.isString() && value.asString().equals("any");
    }

    private static Call call(JsonNode name, String pointer) {
        return Stream.of(Call.values())
                .filter(call -> name.isString() && call.label().equals(name.asString()))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        pointer,
                        "has %s, but the calls are %s"
                                .formatted(
                                        name,
                                        Stream.of(Call.values())
                                                .map(Call::label)
                                                .toList())));
    }
}
