package io.dataproducts.gateway.atlan;

import java.time.Duration;

/**
 * A token with the time for which it holds.
 *
 * @param value the bearer token
 * @param askedAt when it was asked for, as {@link System#nanoTime()} has it: its life began no earlier
 * @param lifetime how long it holds from then on
 */
record IssuedToken(String value, long askedAt, Duration lifetime) {

    /** The longest time before its end at which a token is renewed. */
    static final Duration MOST_LEEWAY = Duration.ofMinutes(1);

    /** Whether a third of its life, or a minute, is left at most. */
    boolean isDueForRenewal(long now) {
        var third = lifetime.dividedBy(3);
        var leeway = third.compareTo(MOST_LEEWAY) < 0 ? third : MOST_LEEWAY;
        return now - askedAt >= lifetime.minus(leeway).toNanos();
    }

    boolean isExpired(long now) {
        return now - askedAt >= lifetime.toNanos();
    }

    boolean isYoung(long now, Duration age) {
        return now - askedAt < age.toNanos();
    }

    @Override
    public String toString() {
        return "IssuedToken[lifetime=%s]".formatted(lifetime);
    }
}
