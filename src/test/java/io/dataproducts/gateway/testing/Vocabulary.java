package io.dataproducts.gateway.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What generated selections speak of; every list has at least one element.
 *
 * @param types of assets, also their super types
 * @param tags display names
 * @param names of users, groups, connectors, and of custom metadata sets
 * @param terms references
 * @param qualifiedNames of connections, containers and assets, none with a slash at its end
 * @param patterns of asset names, none with a star at its beginning
 * @param attributes display names of custom metadata attributes, from which {@link AnyNames} tells the kind
 * @param times exact to the millisecond
 * @param texts values of custom metadata
 */
public record Vocabulary(
        List<String> types,
        List<String> tags,
        List<String> names,
        List<String> terms,
        List<String> qualifiedNames,
        List<String> guids,
        List<String> patterns,
        List<String> attributes,
        List<Instant> times,
        List<BigDecimal> numbers,
        List<String> texts) {

    private static final List<String> HOSTILE = List.of(
            "\"",
            "\\",
            "\\\"",
            "'",
            "\"}},{\"match_all\":{}}",
            "${jndi:ldap://x}",
            "#{1+1}",
            "{{x}}",
            "%s%n",
            "a/b~1c~0",
            "*",
            "?",
            "a*",
            "a?b",
            "\\*",
            "a**\\",
            "(a OR b)",
            "name:[a TO b]",
            "a AND NOT b",
            "+x -y",
            "\u202Egnp.exe",
            "مبيعات",
            "日本語",
            "𝔘ber",
            "🚀",
            "e\u0301",
            "\u00e9",
            "İstanbul",
            "ß",
            "\uFFFF",
            "null",
            "true",
            "1",
            "-0",
            "1e3",
            " ",
            "\u00a0",
            "__state",
            "_id",
            "</script>",
            "a\u2028b",
            "default",
            "Table",
            "ACTIVE",
            "a",
            "b",
            "c");

    /** Texts that a program that builds queries as text would get wrong, and some others. */
    public static Vocabulary hostile(Random random) {
        var texts = new ArrayList<>(HOSTILE);
        IntStream.range(0, 8).forEach(_ -> texts.add(anyText(random)));
        return new Vocabulary(
                texts,
                texts,
                texts,
                texts,
                texts.stream().map(text -> "default/" + text + "/x").toList(),
                List.of("0b0f0f5e-1111-4222-8333-444455556666", "0B0F0F5E-1111-4222-8333-444455556667"),
                texts.stream()
                        .map(text -> text.startsWith("*") ? "x" + text : text)
                        .toList(),
                List.of(
                        "text",
                        "text \"'",
                        "number",
                        "number \\",
                        "date",
                        "date ${x}",
                        "boolean",
                        "boolean \ud83d\ude80"),
                anyTimes(random),
                List.of(
                        BigDecimal.ZERO,
                        new BigDecimal("1E+2"),
                        new BigDecimal("-0.000001"),
                        new BigDecimal("90"),
                        BigDecimal.valueOf(random.nextLong() >> 12, random.nextInt(10))),
                texts);
    }

    private static List<Instant> anyTimes(Random random) {
        return List.of(
                Instant.EPOCH,
                Instant.parse("9999-12-31T23:59:59.999Z"),
                Instant.parse("0000-01-01T00:00:00Z"),
                Instant.ofEpochMilli(random.nextLong(253_402_300_799_999L)));
    }

    private static String anyText(Random random) {
        return random.ints(0, Character.MAX_CODE_POINT + 1)
                .filter(codePoint -> !isRefused(codePoint))
                .limit(1 + random.nextInt(6))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isRefused(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
