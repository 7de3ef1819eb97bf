package io.dataproducts.gateway.platform.paging;

import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of Atlan attributes that a caller wants to see. */
@Component
public class AttributeNames {

    /** The most names that a caller may give. */
    public static final int MAX_NAMES = 50;

    /** The form of a name. */
    public static final String PATTERN = "[A-Za-z_][A-Za-z0-9_]{0,99}(\\.[A-Za-z0-9_]{1,100})?";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private final Set<String> shown;

    AttributeNames(AttributeProperties properties) {
        this.shown = Set.copyOf(properties.attributes());
    }

    /**
     * Checks what a caller gave, repeated or separated by commas.
     *
     * @throws ProblemException if there are more than 50, or one has not the form of a name or is not shown to callers
     */
    public List<String> of(@Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        var names = given.stream().map(AttributeNames::stripped).distinct().toList();
        if (names.size() > MAX_NAMES) {
            throw ProblemException.invalidParameter(
                    "attributes", "too-many", "'attributes' may name %d at most".formatted(MAX_NAMES));
        }
        if (!names.stream().allMatch(name -> FORM.matcher(name).matches())) {
            throw ProblemException.invalidParameter(
                    "attributes", "malformed", "'attributes' must be names of Atlan attributes, as certificateStatus");
        }
        if (!shown.containsAll(names)) {
            throw ProblemException.invalidParameter(
                    "attributes",
                    "not-shown",
                    "'attributes' names one that the gateway does not show; it shows "
                            + String.join(", ", new TreeSet<>(shown)));
        }
        return names;
    }

    /** A list in JSON can hold null, which is no name. */
    private static String stripped(@Nullable String name) {
        return name == null ? "" : name.strip();
    }
}
