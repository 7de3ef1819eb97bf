package io.dataproducts.gateway.sandbox.fault;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A rule with its count. Its draws depend on the seed, its place and the number of calls it was asked about before, so that
 * the same calls in the same order are struck alike, whatever other calls come in between.
 */
final class RuleInForce {

    private final Rule rule;
    private final long origin;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicInteger struck = new AtomicInteger();

    RuleInForce(Rule rule, long seed, int place) {
        this.rule = rule;
        this.origin = new SplittableRandom(seed + place).nextLong();
    }

    int struck() {
        return struck.get();
    }

    Optional<Strike> ask(Call call) {
        if (!rule.concerns(call)) {
            return Optional.empty();
        }
        var random = new SplittableRandom(origin + asked.getAndIncrement());
        boolean strikes = random.nextDouble() < rule.probability() && count();
        return strikes ? Optional.of(new Strike(rule.fault(), random.nextDouble())) : Optional.empty();
    }

    private boolean count() {
        int most = rule.times().orElse(Integer.MAX_VALUE);
        return struck.getAndUpdate(before -> Math.min(most, before + 1)) < most;
    }
}
