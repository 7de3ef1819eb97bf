package io.dataproducts.gateway.history.check;

import java.util.List;
import java.util.Map;

/**
 * What became of one rule.
 *
 * @param rule what it demands
 * @param violations each in a sentence; none if the rule holds
 * @param apart what the named gap of the protocol let through
 * @param figures what was counted and measured
 */
public record Section(String rule, List<String> violations, List<String> apart, Map<String, Object> figures) {

    static Section of(String rule, List<Item> items, Map<String, Object> figures) {
        return new Section(rule, texts(items, false), texts(items, true), figures);
    }

    private static List<String> texts(List<Item> items, boolean apart) {
        return items.stream()
                .filter(item -> item.apart() == apart)
                .map(Item::text)
                .toList();
    }
}
