package io.dataproducts.gateway.platform.quota;

import java.time.Duration;

/**
 * What a quota says to a request.
 *
 * @param verdict whether it may go on
 * @param requests further requests that the caller may send now
 * @param reset how long until the quota is whole again; until the next request if there is none left
 * @param concurrent further requests that may be under way at once
 */
record Turn(Verdict verdict, long requests, Duration reset, int concurrent) {

    enum Verdict {
        GRANTED,
        TOO_MANY_REQUESTS,
        TOO_MANY_AT_ONCE
    }

    boolean isGranted() {
        return verdict == Verdict.GRANTED;
    }
}
