package io.dataproducts.gateway.platform.observability;

import io.dataproducts.gateway.platform.problem.ProblemAnswers;
import io.micrometer.common.KeyValues;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/**
 * Names requests in traces by the pattern of their path, since what a caller put into a path stays out, and requests and
 * their metrics by the problem that they were answered with.
 */
final class RequestConvention extends DefaultServerRequestObservationConvention {

    private static final String PROBLEM = "problem";

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context).and(PROBLEM, problem(context));
    }

    private static String problem(ServerRequestObservationContext context) {
        var request = context.getCarrier();
        return request != null && request.getAttribute(ProblemAnswers.CODE) instanceof String code ? code : "none";
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }
}
