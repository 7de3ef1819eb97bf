package io.dataproducts.gateway.platform.quota;

import io.dataproducts.gateway.platform.quota.Turn.Verdict;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What one caller has used of its quota. */
final class Quota {

    private final Bucket requests;
    private final int concurrent;
    private final AtomicInteger underWay = new AtomicInteger();

    Quota(QuotaProperties properties, TimeMeter time) {
        int most = properties.shareOfRequests();
        this.requests = Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, properties.window()))
                .withCustomTimePrecision(time)
                .build();
        this.concurrent = properties.shareOfConcurrent();
    }

    /** Counts a request, also one that is refused for another reason. One that is granted is ended by {@link #end}. */
    Turn begin() {
        var probe = requests.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return turn(Verdict.TOO_MANY_REQUESTS, probe, underWay.get());
        }
        int others = underWay.getAndUpdate(now -> now < concurrent ? now + 1 : now);
        return others < concurrent
                ? turn(Verdict.GRANTED, probe, others + 1)
                : turn(Verdict.TOO_MANY_AT_ONCE, probe, others);
    }

    void end() {
        underWay.decrementAndGet();
    }

    private Turn turn(Verdict verdict, ConsumptionProbe probe, int taken) {
        var reset =
                Duration.ofNanos(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        return new Turn(verdict, probe.getRemainingTokens(), reset, concurrent - taken);
    }
}
