package io.dataproducts.gateway.platform.limit;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Goes through the JSON of a body and refuses what is out of bounds, by its place, before anything is made of it. */
final class JsonLimit {

    /** The parser's own limits would not say where; a body is bounded, and so is all that is in it. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int LONGEST_POINTER = 1_000;

    private final LimitProperties limits;

    JsonLimit(LimitProperties limits) {
        this.limits = limits;
    }

    /**
     * Checks {@code body}. What is not JSON is left to whoever reads it, up to the place where it is not.
     *
     * @throws ProblemException at the first place that is out of bounds
     */
    void check(byte[] body) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            int depth = 0;
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                if (token.isStructStart() && ++depth > limits.depth()) {
                    throw tooDeep(parser);
                }
                if (token.isStructEnd()) {
                    depth--;
                }
                checkItems(parser, token);
                checkLength(parser, token);
            }
        } catch (JacksonException _) {
            // Refused by the reader, in its words.
        }
    }

    private void checkItems(JsonParser parser, JsonToken token) {
        var container = token.isStructStart() ? parser.streamReadContext().getParent() : parser.streamReadContext();
        if (container != null && container.getCurrentIndex() >= limits.items()) {
            var pointer = container.getParent() == null
                    ? ""
                    : container.getParent().pathAsPointer().toString();
            throw invalid(pointer, "too-many", "may have %d items at most; send fewer".formatted(limits.items()));
        }
    }

    private void checkLength(JsonParser parser, JsonToken token) {
        switch (token) {
            case VALUE_STRING, PROPERTY_NAME -> {
                if (parser.getStringLength() > limits.text()) {
                    throw tooLong(parser, "characters", limits.text());
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                if (parser.getStringLength() > limits.number()) {
                    throw tooLong(parser, "digits", limits.number());
                }
            }
            default -> {}
        }
    }

    private ProblemException tooDeep(JsonParser parser) {
        var detail = "is nested more than %d deep; flatten it".formatted(limits.depth());
        var fault = Fault.inBody(pointer(parser), "too-deep", detail);
        return new ProblemException(ProblemType.INVALID_JSON, "The body " + detail, List.of(fault), null, null, null);
    }

    private static ProblemException tooLong(JsonParser parser, String units, int most) {
        return invalid(pointer(parser), "too-long", "may have %d %s at most; shorten it".formatted(most, units));
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        return ProblemException.invalidBody(List.of(Fault.inBody(shown(pointer), code, detail)));
    }

    private static String pointer(JsonParser parser) {
        return shown(parser.streamReadContext().pathAsPointer().toString());
    }

    /** A pointer may be as long as the body: the end of a long one says enough. */
    private static String shown(String pointer) {
        return pointer.length() > LONGEST_POINTER
                ? "/…" + pointer.substring(pointer.length() - LONGEST_POINTER)
                : pointer;
    }
}
