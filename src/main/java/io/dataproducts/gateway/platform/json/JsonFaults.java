package io.dataproducts.gateway.platform.json;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what the JSON mapper refuses into problems that point to the member. */
public final class JsonFaults {

    private JsonFaults() {}

    /** The problem behind {@code refusal}: 422 if the text is JSON, else 400. */
    public static ProblemException problem(JacksonException refusal) {
        return switch (refusal) {
            case MismatchedInputException trailing
            when isTrailingText(trailing) ->
                new ProblemException(ProblemType.INVALID_JSON, "The body goes on behind its JSON document");
            case UnrecognizedPropertyException unknown -> invalid(unknown, "unknown-member", unknownMember(unknown));
            case MismatchedInputException mismatch -> invalid(mismatch, "wrong-type", expected(mismatch));
            default -> new ProblemException(ProblemType.INVALID_JSON, syntax(refusal));
        };
    }

    /** Escapes a member's name as a segment of a JSON Pointer. */
    public static String segment(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isTrailingText(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("Trailing token");
    }

    private static ProblemException invalid(JacksonException refusal, String code, String detail) {
        return ProblemException.invalidBody(List.of(Fault.inBody(pointer(refusal), code, detail)));
    }

    private static String pointer(JacksonException refusal) {
        return refusal.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "/" + step.getIndex() : segment(step.getPropertyName()))
                .collect(Collectors.joining());
    }

    private static String unknownMember(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? "unknown member"
                : "unknown member; known are "
                        + known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String expected(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(JsonFaults::written)
                            .collect(Collectors.joining(", "));
        }
        return "must be " + kind(type);
    }

    private static String written(Object constant) {
        return StrictJson.MAPPER.valueToTree(constant).asString();
    }

    private static String kind(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a number" : "an object";
    }

    private static String syntax(JacksonException refusal) {
        var at = refusal.getLocation();
        var place = at == null || at.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
        var duplicate = String.valueOf(refusal.getOriginalMessage()).startsWith("Duplicate");
        return (duplicate ? "The body names a member twice" : "The body is not valid JSON") + place;
    }
}
