package io.dataproducts.gateway.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one selection and gathers what is wrong with it. */
final class SelectionParser {

    private static final int MAX_VALUES = 1_000;
    private static final int MAX_LENGTH = 4_096;
    private static final TreeSet<String> MEMBERS = new TreeSet<>(List.of(
            SelectionJson.TYPES,
            SelectionJson.CERTIFICATES,
            SelectionJson.TAGS,
            SelectionJson.DIRECT_TAGS,
            SelectionJson.OWNERS,
            SelectionJson.CONNECTIONS,
            SelectionJson.WITHIN,
            SelectionJson.ASSETS));

    private final List<SelectionFault> faults = new ArrayList<>();
    private int values;

    AssetSelection parse(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw new InvalidSelectionException(
                    List.of(new SelectionFault("", "wrong-type", "must be an object, as {\"types\": [\"Table\"]}")));
        }
        var selectors = new ArrayList<Selector>();
        object.properties().forEach(member -> member(member.getKey(), member.getValue(), selectors));
        if (object.isEmpty()) {
            fault("", "empty", "must select by something; known members are " + String.join(", ", MEMBERS));
        }
        if (values > MAX_VALUES) {
            fault("", "too-many", "must have at most %d values in all".formatted(MAX_VALUES));
        }
        if (!faults.isEmpty()) {
            throw new InvalidSelectionException(faults);
        }
        return new AssetSelection.Criteria(selectors);
    }

    private void member(String name, JsonNode value, List<Selector> selectors) {
        switch (name) {
            case SelectionJson.TYPES -> list(name, value, selectors, Selector.Types::new);
            case SelectionJson.CERTIFICATES -> certificates(value, selectors);
            case SelectionJson.TAGS -> list(name, value, selectors, Selector.Tags::new);
            case SelectionJson.DIRECT_TAGS -> list(name, value, selectors, Selector.DirectTags::new);
            case SelectionJson.OWNERS -> owners(value, selectors);
            case SelectionJson.CONNECTIONS -> list(name, value, selectors, Selector.Connections::new);
            case SelectionJson.WITHIN -> list(name, value, selectors, Selector.Within::new);
            case SelectionJson.ASSETS -> list(name, value, selectors, Selector.Assets::new);
            case SelectionJson.DSL -> fault("/dsl", "not-supported", "raw queries can be read but not written yet");
            default ->
                fault(pointer(name), "unknown-member", "unknown member; known are " + String.join(", ", MEMBERS));
        }
    }

    private void certificates(JsonNode value, List<Selector> selectors) {
        var statuses = texts("/" + SelectionJson.CERTIFICATES, value);
        for (int i = 0; i < statuses.size(); i++) {
            if (!SelectionJson.CERTIFICATE_STATUSES.contains(statuses.get(i))) {
                fault("/certificates/" + i, "unknown-certificate", "must be one of DRAFT, VERIFIED, DEPRECATED");
            }
        }
        if (!statuses.isEmpty()) {
            selectors.add(new Selector.Certificates(statuses));
        }
    }

    private void owners(JsonNode value, List<Selector> selectors) {
        if (!(value instanceof ObjectNode owners) || owners.isEmpty()) {
            fault("/owners", "wrong-type", "must be an object with users or groups");
            return;
        }
        var users = new ArrayList<String>();
        var groups = new ArrayList<String>();
        owners.properties().forEach(member -> {
            var pointer = "/owners" + pointer(member.getKey());
            switch (member.getKey()) {
                case SelectionJson.USERS -> users.addAll(texts(pointer, member.getValue()));
                case SelectionJson.GROUPS -> groups.addAll(texts(pointer, member.getValue()));
                default -> fault(pointer, "unknown-member", "unknown member; known are groups, users");
            }
        });
        if (!users.isEmpty() || !groups.isEmpty()) {
            selectors.add(new Selector.Owners(users, groups));
        }
    }

    private void list(
            String name, JsonNode value, List<Selector> selectors, Function<List<String>, Selector> selector) {
        var texts = texts("/" + name, value);
        if (!texts.isEmpty()) {
            selectors.add(selector.apply(texts));
        }
    }

    /** The texts of a list; the ones that are none become faults. */
    private List<String> texts(String pointer, JsonNode value) {
        if (!value.isArray()) {
            fault(pointer, "wrong-type", "must be a list of texts");
            return List.of();
        }
        if (value.isEmpty()) {
            fault(pointer, "empty", "must have at least one value; leave it out to allow any");
        }
        values += value.size();
        var texts = new ArrayList<String>();
        for (int i = 0; i < value.size(); i++) {
            var text = value.get(i).isString() ? value.get(i).asString() : "";
            if (isWritten(text)) {
                texts.add(text);
            } else {
                fault(pointer + "/" + i, "wrong-type", "must be a text without control characters");
            }
        }
        return texts;
    }

    private static boolean isWritten(String text) {
        return !text.isBlank()
                && text.length() <= MAX_LENGTH
                && text.codePoints().noneMatch(c -> {
                    int type = Character.getType(c);
                    return type == Character.CONTROL || type == Character.SURROGATE;
                });
    }

    private static String pointer(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }

    private void fault(String pointer, String code, String detail) {
        faults.add(new SelectionFault(pointer, code, detail));
    }
}
