package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The policies over an Atlan that fails as it is told, and else answers. */
final class ScriptedAtlan {

    static final AtlanCall READ = StubOfAtlan.READ;
    static final AtlanCall WRITE = StubOfAtlan.WRITE;
    static final AtlanCall SEARCH = StubOfAtlan.SEARCH;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final AtlanPolicies policies;
    private final Deque<Supplier<AtlanException>> failures = new ArrayDeque<>();
    private int attempts;

    /** @param settings below {@code gateway.atlan}, as {@code max-attempts=3} */
    ScriptedAtlan(String... settings) {
        policies = new AtlanPolicies(AtlanClients.properties("http://localhost", settings), meters);
    }

    /** Fails the next {@code times} attempts so. */
    ScriptedAtlan fails(int times, Supplier<AtlanException> failure) {
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
        return this;
    }

    String call(AtlanCall call) {
        return policies.apply(call, this::attempt);
    }

    /** Makes the call once with an attempt of its own. */
    String call(AtlanCall call, Supplier<String> attempt) {
        return policies.apply(call, _ -> attempt.get());
    }

    /** Makes the call as often as there are failures left, and returns how each ended. */
    List<? extends AtlanException> callTimes(int times, AtlanCall call) {
        return java.util.stream.IntStream.range(0, times)
                .mapToObj(_ -> failureOf(call))
                .toList();
    }

    AtlanException failureOf(AtlanCall call) {
        try {
            throw new AssertionError("answered " + call(call));
        } catch (AtlanException failure) {
            return failure;
        }
    }

    int attempts() {
        return attempts;
    }

    private synchronized String attempt(Deadline end) {
        attempts++;
        var failure = failures.poll();
        if (failure != null) {
            throw failure.get();
        }
        return "answer";
    }
}
