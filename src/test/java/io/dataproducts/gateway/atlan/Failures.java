package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.atlan.AtlanException.NotExecuted;
import io.dataproducts.gateway.atlan.AtlanException.NotExecuted.Reason;
import io.dataproducts.gateway.atlan.AtlanException.Refused;
import io.dataproducts.gateway.atlan.AtlanException.Unknown;
import io.dataproducts.gateway.atlan.AtlanException.Unreadable;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;

/** Failures of calls, each of its kind. */
final class Failures {

    private Failures() {}

    static Unreadable unreadable() {
        return new Unreadable("call", "status 500", false, new AtlanError(500, null, ""), null);
    }

    static Unreadable timedOut() {
        return new Unreadable("call", "no answer in time", true, null, null);
    }

    /** A read that was cut off after this time. */
    static Unreadable cutOffAfter(Duration limit) {
        return new Unreadable("call", "no answer in time", true, null, new AttemptTimeout(limit));
    }

    static Unknown unknown() {
        return new Unknown("call", "reset", null, null);
    }

    static Refused refused() {
        return new Refused("call", new AtlanError(404, "ATLAS-404-00-005", ""), ProblemType.PRODUCT_NOT_FOUND);
    }

    static NotExecuted notExecuted(Reason reason) {
        return new NotExecuted("call", reason, null, null, null);
    }

    /** Atlan's own 429 that asks to wait. */
    static NotExecuted rateLimited(Duration wait) {
        return new NotExecuted("call", Reason.RATE_LIMITED, wait, new AtlanError(429, null, "", wait), null);
    }

    /** A 503 that is none of maintenance and asks to wait. */
    static Unreadable down(Duration wait) {
        return new Unreadable("call", "status 503", false, new AtlanError(503, null, "", wait), null);
    }
}
