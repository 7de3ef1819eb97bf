package io.dataproducts.gateway.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient List<Fault> faults;
    private final transient Problem.@Nullable Upstream upstream;
    private final @Nullable Duration retryAfter;
    private final @Nullable String operation;
    private final boolean replayed;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), null, null, null);
    }

    public ProblemException(
            ProblemType type,
            String detail,
            List<Fault> faults,
            Problem.@Nullable Upstream upstream,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.upstream = upstream;
        this.retryAfter = retryAfter;
        this.operation = null;
        this.replayed = false;
    }

    private ProblemException(ProblemException other, @Nullable String operation, boolean replayed) {
        super(other.getMessage(), other);
        this.type = other.type;
        this.faults = other.faults;
        this.upstream = other.upstream;
        this.retryAfter = other.retryAfter;
        this.operation = operation;
        this.replayed = replayed;
    }

    /** The same problem, which names the operation that it is about by its id. */
    public ProblemException ofOperation(String id) {
        return new ProblemException(this, id, replayed);
    }

    /** The same problem, said to be what an earlier request with the same idempotency key was answered. */
    public ProblemException asReplay() {
        return new ProblemException(this, operation, true);
    }

    /** A header is not valid (400). */
    public static ProblemException invalidHeader(String header, String code, String detail) {
        var fault = Fault.inHeader(header, code, detail);
        return new ProblemException(ProblemType.INVALID_HEADER, detail, List.of(fault), null, null, null);
    }

    /** The body breaks these rules (422). */
    public static ProblemException invalidBody(List<Fault> faults) {
        return new ProblemException(ProblemType.INVALID_BODY, summary(faults), faults, null, null, null);
    }

    /** A query or path parameter is not valid (400). */
    public static ProblemException invalidParameter(String parameter, String code, String detail) {
        var fault = Fault.inParameter(parameter, code, detail);
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail, List.of(fault), null, null, null);
    }

    private static String summary(List<Fault> faults) {
        var first = faults.getFirst();
        var place = first.pointer() == null || first.pointer().isEmpty() ? "" : first.pointer() + ": ";
        var more = faults.size() == 1 ? "" : " (and %d more)".formatted(faults.size() - 1);
        return place + first.detail() + more;
    }

    public ProblemType type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Problem.@Nullable Upstream upstream() {
        return upstream;
    }

    /** How long to wait before another try, if that is known. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The id of the operation that the problem is about, if it is about one. */
    public @Nullable String operation() {
        return operation;
    }

    /** Whether an earlier request with the same idempotency key was answered so. */
    public boolean isReplay() {
        return replayed;
    }
}
