package io.dataproducts.gateway.history.rig;

import io.dataproducts.gateway.history.evidence.Limits;
import java.time.Duration;

/**
 * How large a run is, and how long its times are. The times keep their order in each scale: writes other than creates
 * commit within the quiet period, creates also after it, and a stop outlasts a lease.
 *
 * @param operations of all callers together
 * @param callers at work at once
 * @param gateways at least two
 * @param protocol the gateways' own times
 * @param trouble the times of what goes wrong
 * @param limits what the run is held to
 */
public record Scale(int operations, int callers, int gateways, Protocol protocol, Trouble trouble, Limits limits) {

    /**
     * What the gateways are set to.
     *
     * @param memory how long late creates are watched for and idempotency keys kept
     */
    public record Protocol(Duration call, Duration sendWindow, Duration quietPeriod, Duration memory) {

        /** Times with which what was sent is over and forgotten at once. */
        Protocol off() {
            return new Protocol(call, sendWindow, MOMENT, MOMENT);
        }
    }

    /**
     * What goes wrong.
     *
     * @param lateCreate how late a create may commit; 12 times as early at least
     * @param lateWrite how late any other write may commit
     * @param stop how long a gateway is stopped
     * @param calm the longest time between two disturbances
     */
    public record Trouble(Duration indexLag, Duration lateCreate, Duration lateWrite, Duration stop, Duration calm) {

        Duration earliestLateCreate() {
            return lateCreate.dividedBy(12);
        }
    }

    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration GAP = Duration.ofSeconds(1);
    private static final Duration REQUEST = Duration.ofSeconds(20);

    /** The gateways as they are by default, and callers enough. */
    public static Scale full() {
        return new Scale(
                1_000,
                16,
                2,
                new Protocol(Duration.ofSeconds(15), Duration.ofSeconds(3), Duration.ofSeconds(20), DAY),
                new Trouble(
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(25),
                        Duration.ofSeconds(10)),
                new Limits(300, Duration.ofSeconds(30), Duration.ofSeconds(30), REQUEST, GAP));
    }

    /** A run of about a minute, with shorter times. */
    public static Scale brief() {
        return new Scale(
                200,
                8,
                2,
                new Protocol(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(5), DAY),
                new Trouble(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(4)),
                new Limits(60, Duration.ofSeconds(30), Duration.ofSeconds(30), REQUEST, GAP));
    }

    /** The same with gateways that do not follow the protocol. */
    public Scale withoutProtocol() {
        return new Scale(operations, callers, gateways, protocol.off(), trouble, limits);
    }
}
