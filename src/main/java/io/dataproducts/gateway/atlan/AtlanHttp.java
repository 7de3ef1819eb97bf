package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/** Makes calls to Atlan and reads what comes back; the one place through which all of them pass. */
class AtlanHttp {

    private static final int UNAUTHORIZED = 401;

    private final AtlanWire wire;
    private final AtlanCredentials credentials;
    private final AtlanPolicies policies;
    private final Clock clock;

    AtlanHttp(AtlanWire wire, AtlanCredentials credentials, AtlanPolicies policies, Clock clock) {
        this.wire = wire;
        this.credentials = credentials;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Makes a call under the policies of its class and the deadline of this thread's work.
     *
     * @return the JSON that Atlan answered
     * @throws AtlanException in each case that is not a success
     */
    JsonNode exchange(AtlanCall call) {
        return policies.apply(call, end -> AtlanAnswers.read(call, attempt(call, end), clock.instant()));
    }

    /** A token that Atlan does not accept is renewed, and the call sent once more: 401 proves that it was not executed. */
    private AtlanAnswer attempt(AtlanCall call, Deadline end) {
        var token = credentials.token(end);
        var answer = wire.send(call, token, end);
        if (answer.status() != UNAUTHORIZED || isTooLate(call, end)) {
            return answer;
        }
        credentials.renew(token, end);
        var renewed = credentials.token(end);
        if (isTooLate(call, end)) {
            return answer;
        }
        policies.countRefusedToken(call);
        return wire.send(call, renewed, end);
    }

    private static boolean isTooLate(AtlanCall call, Deadline end) {
        return TimeLimit.isTooLate(call, end.remaining());
    }
}
