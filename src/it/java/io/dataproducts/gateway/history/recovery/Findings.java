package io.dataproducts.gateway.history.recovery;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What the seconds of a trial show. */
record Findings(Course course, List<Second> seconds) {

    /** Of what was good before, the part that has to be so again. */
    private static final double GOODPUT = 0.95;

    /** Seconds after which it has to be. */
    private static final int RECOVERY = 10;

    /** Until the gateway has warmed up, in seconds. */
    private static final int WARM_UP = 10;

    /** Of each class of calls, in per cent and per second: the gateway's defaults. */
    private static final int BUDGET_PERCENT = 20;

    private static final int BUDGET_FLOOR = 3 * 3;

    /** Seconds over which goodput is averaged, so that a single slow second does not count. */
    private static final int SPAN = 3;

    Findings {
        seconds = List.copyOf(seconds);
    }

    boolean holds() {
        return goodputAfter() >= GOODPUT * goodputBefore()
                && recovery() <= RECOVERY
                && attemptsInOutage() <= attemptsAllowed();
    }

    /** Good answers per second before the outage. */
    double goodputBefore() {
        return mean(Second::good, WARM_UP, course.outageAt());
    }

    /** Good answers per second from when they have to be good again. */
    double goodputAfter() {
        return mean(Second::good, course.healedAt() + RECOVERY, course.seconds());
    }

    /** Seconds from the healing until goodput is what it has to be, on average over the seconds that follow. */
    int recovery() {
        return IntStream.rangeClosed(0, course.seconds() - course.healedAt() - SPAN)
                .filter(after -> {
                    int from = course.healedAt() + after;
                    return mean(Second::good, from, from + SPAN) >= GOODPUT * goodputBefore();
                })
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    int attemptsInOutage() {
        return sum(Second::attempts, course.outageAt(), course.healedAt());
    }

    int requestsInOutage() {
        return sum(Second::sent, course.outageAt(), course.healedAt());
    }

    double attemptsBefore() {
        return mean(Second::attempts, WARM_UP, course.outageAt());
    }

    /** The first call of a request fails, and ends it but for its retries: one call each, and the budget. */
    int attemptsAllowed() {
        int seconds = course.healedAt() - course.outageAt();
        int requests = requestsInOutage();
        return requests + Math.max(requests * BUDGET_PERCENT / 100, BUDGET_FLOOR * seconds);
    }

    String text() {
        return """
                requests per second: %d
                goodput before, per second: %.1f
                goodput from %d s after the healing on, per second: %.1f (%.1f %%)
                goodput above %.0f %% again after: %d s
                attempts before, per second: %.1f
                requests in the outage: %d
                attempts in the outage: %d (allowed: %d)
                """.formatted(
                        course.rate(),
                        goodputBefore(),
                        RECOVERY,
                        goodputAfter(),
                        100 * goodputAfter() / goodputBefore(),
                        100 * GOODPUT,
                        recovery(),
                        attemptsBefore(),
                        requestsInOutage(),
                        attemptsInOutage(),
                        attemptsAllowed());
    }

    private double mean(ToIntFunction<Second> figure, int from, int to) {
        return (double) sum(figure, from, to) / (to - from);
    }

    private int sum(ToIntFunction<Second> figure, int from, int to) {
        return seconds.subList(from, to).stream().mapToInt(figure).sum();
    }
}
