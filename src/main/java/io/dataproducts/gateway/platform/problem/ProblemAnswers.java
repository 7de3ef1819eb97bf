package io.dataproducts.gateway.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** HTTP answers that carry a problem. */
public final class ProblemAnswers {

    /** The header of an answer that an earlier request with the same idempotency key was given. */
    public static final String REPLAYED = "Idempotent-Replayed";

    /** The attribute of a request that was answered with a problem: the problem's code. */
    public static final String CODE = ProblemAnswers.class.getName() + ".code";

    private ProblemAnswers() {}

    /** The answer to {@code request} that carries {@code exception}. */
    public static ResponseEntity<Problem> of(ProblemException exception, HttpServletRequest request) {
        return of(exception, request, new HttpHeaders());
    }

    static ResponseEntity<Problem> of(ProblemException exception, HttpServletRequest request, HttpHeaders headers) {
        request.setAttribute(CODE, exception.type().slug());
        var answer = ResponseEntity.status(exception.type().status())
                .headers(headers)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
        var wait = exception.retryAfter();
        if (wait != null) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(wholeSeconds(wait)));
        }
        if (exception.isReplay()) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(Problems.of(exception, request));
    }

    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
