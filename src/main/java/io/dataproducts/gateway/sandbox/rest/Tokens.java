package io.dataproducts.gateway.sandbox.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;

/** The bearer tokens that the sandbox accepts: the one it was started with, and for a time each that it issued. */
public final class Tokens {

    private static final int MOST = 10_000;

    private final String configured;
    private final Duration lifetime;
    private final Clock clock;
    private final LinkedHashMap<String, Instant> ends = new LinkedHashMap<>();

    /**
     * @param configured is accepted always
     * @param lifetime how long a token is accepted that was issued
     */
    public Tokens(String configured, Duration lifetime, Clock clock) {
        this.configured = configured;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    Duration lifetime() {
        return lifetime;
    }

    /** Issues a token. */
    synchronized String issue() {
        var now = clock.instant();
        ends.values().removeIf(end -> !now.isBefore(end));
        if (ends.size() >= MOST) {
            ends.pollFirstEntry();
        }
        var token = UUID.randomUUID().toString();
        ends.put(token, now.plus(lifetime));
        return token;
    }

    synchronized boolean accept(String token) {
        var end = ends.get(token);
        return end == null ? token.equals(configured) : clock.instant().isBefore(end);
    }
}
