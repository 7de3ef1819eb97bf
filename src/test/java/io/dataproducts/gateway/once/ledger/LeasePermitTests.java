package io.dataproducts.gateway.once.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeasePermitTests {

    private static final Duration WINDOW = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH.plusSeconds(100), ZoneOffset.UTC);

    private static boolean covers(Moment from, Duration... leases) {
        var held = List.of(leases).stream()
                .map(length -> new Lease("name:1", 1, System.nanoTime() + length.toNanos()))
                .toList();
        return new LeasePermit(held, WINDOW, from, CLOCK).covers(CALL);
    }

    private static Moment before(Duration byNanos, Duration byWall) {
        return new Moment(System.nanoTime() - byNanos.toNanos(), CLOCK.millis() - byWall.toMillis());
    }

    @Test
    void coversACallThatItsLeasesOutliveWithinTheWindow() {
        assertThat(covers(Moment.now(CLOCK), CALL.plusSeconds(1))).isTrue();
    }

    @Test
    void doesNotCoverACallThatOutlivesOneOfTheLeases() {
        assertThat(covers(Moment.now(CLOCK), CALL.plusSeconds(1), CALL.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void coversNothingOnceTheWindowIsOver() {
        assertThat(covers(before(WINDOW.plusMillis(10), Duration.ZERO), CALL.multipliedBy(2)))
                .isFalse();
    }

    @Test
    void coversNothingOnceTheWindowIsOverByTheWallClockOfAMachineThatSlept() {
        assertThat(covers(before(Duration.ZERO, WINDOW.plusMillis(1)), CALL.multipliedBy(2)))
                .isFalse();
    }
}
