package io.dataproducts.gateway.platform.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Holds each caller to its quota, so that none takes the gateway, or the gateway's own quota in Atlan, from the others.
 * docs/adr/0013-quotas-in-each-replica.md has the reasons.
 */
class QuotaFilter extends OncePerRequestFilter {

    /** Longer than any request, so that a quota outlives what is counted in it. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final QuotaProperties properties;
    private final QuotaHeaders headers;
    private final TimeMeter time;
    private final HandlerExceptionResolver handlerExceptionResolver;
    private final Cache<String, Quota> quotas;

    QuotaFilter(QuotaProperties properties, TimeMeter time, HandlerExceptionResolver handlerExceptionResolver) {
        this.properties = properties;
        this.headers = new QuotaHeaders(properties);
        this.time = time;
        this.handlerExceptionResolver = handlerExceptionResolver;
        this.quotas = Caffeine.newBuilder()
                .maximumSize(properties.callers())
                .expireAfterAccess(properties.window().plus(LONGEST_REQUEST))
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var quota = quotas.get(holder(request), _ -> new Quota(properties, time));
        var turn = quota.begin();
        headers.add(turn, response);
        if (!turn.isGranted()) {
            handlerExceptionResolver.resolveException(request, response, null, exceeded(turn));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            quota.end();
        }
    }

    /** How many callers are known of at present. */
    long remembered() {
        quotas.cleanUp();
        return quotas.estimatedSize();
    }

    /** Who is signed in has a quota of their own, wherever they call from. */
    private static String holder(HttpServletRequest request) {
        var caller = Caller.current();
        boolean isKnown = request.getUserPrincipal() != null && !caller.equals(Caller.ANYBODY);
        return isKnown ? "caller " + caller.name() : "address " + request.getRemoteAddr();
    }

    private ProblemException exceeded(Turn turn) {
        return turn.verdict() == Turn.Verdict.TOO_MANY_AT_ONCE
                ? exceeded(
                        "A caller may have %d requests under way at once in this replica"
                                .formatted(properties.shareOfConcurrent()),
                        MOMENT)
                : exceeded(
                        "A caller may send %d requests in %d s to this replica"
                                .formatted(
                                        properties.shareOfRequests(),
                                        properties.window().toSeconds()),
                        turn.reset());
    }

    private static ProblemException exceeded(String limit, Duration wait) {
        return new ProblemException(ProblemType.QUOTA_EXCEEDED, limit, List.of(), null, wait, null);
    }
}
