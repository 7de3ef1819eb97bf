package io.dataproducts.gateway.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorsPageTests {

    private static final Path PAGE = Path.of("docs/errors.md");
    private static final String HEAD = """
            # Errors

            Every answer that is not a success is a problem as in RFC 9457, `application/problem+json`. Programs act on `code`
            (the last segment of `type`) and `retryable`; `errors` names each place that is wrong, by JSON `pointer`,
            `parameter` or `header`; `upstream` is what Atlan answered; `instance` is what to quote in a report. The running
            gateway serves this list at `/problems`.

            | Code | Status | Retryable | Cause | What to do |
            | --- | --- | --- | --- | --- |
            """;

    /** With {@code -Derrors.write=true} the page is written anew. */
    @Test
    void thePageSaysWhatTheRegistrySays() throws IOException {
        var page = Arrays.stream(ProblemType.values())
                .map(type -> "| `%s` | %d | %s | %s | %s |%n"
                        .formatted(
                                type.slug(), type.status(), type.retryable() ? "yes" : "no", type.cause(), type.cure()))
                .collect(Collectors.joining("", HEAD, ""));
        if (Boolean.getBoolean("errors.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}
