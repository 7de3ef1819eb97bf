package io.dataproducts.gateway.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success, {@code application/problem+json} as RFC 9457 has it.
 *
 * @param type URI of the problem's description
 * @param title the problem in a few words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance URN of this occurrence, to be quoted in a report
 * @param code the last segment of {@code type}, for programs
 * @param retryable whether the same request may succeed later without harm
 * @param operation address of the operation that the problem is about, {@code /operations/{id}}, where there is one
 * @param traceId the W3C trace id of the request, for those who keep traces, 32 hexadecimal digits
 * @param errors each thing that is wrong with the request
 * @param upstream what Atlan answered, where it did
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(format = "uri") String type,
        String title,
        @Schema(minimum = "400", maximum = "599") int status,
        @Nullable String detail,
        @Schema(format = "uri") String instance,
        String code,
        boolean retryable,
        @Schema(format = "uri-reference") @Nullable String operation,
        @Schema(pattern = "^[0-9a-f]{32}$") @Nullable String traceId,
        List<Fault> errors,
        @Nullable Upstream upstream) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * Atlan's answer behind a problem.
     *
     * @param status its HTTP status
     * @param code its error code, as {@code ATLAS-404-00-005}, if it gave one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Upstream(int status, @Nullable String code) {}
}
