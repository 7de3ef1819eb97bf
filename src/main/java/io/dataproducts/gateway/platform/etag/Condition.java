package io.dataproducts.gateway.platform.etag;

import io.dataproducts.gateway.platform.problem.Fault;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code If-Match} or {@code If-None-Match} asks of the current version of something. */
public sealed interface Condition {

    /** Any version: {@code *}. */
    record Any() implements Condition {}

    /** One of these tags, each as it stands in the header. */
    record OneOf(List<Tag> tags) implements Condition {

        public OneOf {
            tags = List.copyOf(tags);
        }
    }

    /**
     * A tag in a condition.
     *
     * @param weak whether it only promises to mean the same
     * @param opaque what stands between the quotes
     */
    record Tag(boolean weak, String opaque) {}

    /**
     * Reads a header.
     *
     * @param name of the header, for the problem
     * @param value of it, {@code null} where it is absent
     * @throws ProblemException if it is not a list of entity tags
     */
    static Optional<Condition> of(String name, @Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .map(text -> text.equals("*") ? new Any() : new OneOf(Tags.read(name, text)));
    }

    /** Whether a write may go on, as {@code If-Match} has it: by strong comparison, of what callers can write. */
    default boolean allowsWriteTo(EntityTag current) {
        return fits(tag -> !tag.weak() && tag.opaque().startsWith(current.writable() + "."));
    }

    /** Whether the caller has the current representation, as {@code If-None-Match} has it: by weak comparison. */
    default boolean knows(EntityTag current) {
        return fits(tag -> current.header().equals("\"" + tag.opaque() + "\""));
    }

    private boolean fits(Predicate<Tag> test) {
        return switch (this) {
            case Any() -> true;
            case OneOf(var tags) -> tags.stream().anyMatch(test);
        };
    }

    /** The grammar of a list of entity tags. */
    final class Tags {

        private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"\\s*(,\\s*|$)");

        private Tags() {}

        private static List<Tag> read(String header, String text) {
            var tags = new ArrayList<Tag>();
            var matcher = TAG.matcher(text);
            int end = 0;
            while (end < text.length() && matcher.find(end) && matcher.start() == end) {
                tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
                end = matcher.end();
            }
            if (tags.isEmpty() || end < text.length() || text.endsWith(",")) {
                throw malformed(header);
            }
            return tags;
        }

        private static ProblemException malformed(String header) {
            var detail = "must be * or the ETag of a version, in its double quotes";
            return new ProblemException(
                    ProblemType.INVALID_HEADER,
                    header + " " + detail,
                    List.of(Fault.inHeader(header, "malformed", detail)),
                    null,
                    null,
                    null);
        }
    }
}
