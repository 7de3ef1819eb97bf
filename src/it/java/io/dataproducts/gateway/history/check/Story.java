package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Outcome;
import io.dataproducts.gateway.history.evidence.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A wish and all requests for it, in the order in which they were sent; at least one.
 */
record Story(Wish wish, List<Exchange> exchanges) {

    /** What the caller was told; {@code latestEnd} is when the gateway has done with an abandoned request at the latest. */
    Verdict verdict(Function<Exchange, Instant> latestEnd) {
        if (acknowledgement().isPresent()) {
            return Verdict.ACKNOWLEDGED;
        }
        var refusal = refusal();
        if (refusal.isEmpty() || isQuestionedLater(refusal.get())) {
            return Verdict.UNKNOWN;
        }
        return isShadowed(refusal.get(), latestEnd) ? Verdict.SHADOWED : Verdict.REFUSED;
    }

    Instant begun() {
        return exchanges.getFirst().invoked();
    }

    /** The first answer that acknowledged the wish. */
    Optional<Exchange> acknowledgement() {
        return with(Outcome.ACKNOWLEDGED).min((one, other) -> one.completed().compareTo(other.completed()));
    }

    /** The GUIDs that were acknowledged. */
    List<String> guids() {
        return with(Outcome.ACKNOWLEDGED)
                .map(exchange -> exchange.answer().guid())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The last refusal of a request. */
    Optional<Exchange> refusal() {
        return with(Outcome.REFUSED).max((one, other) -> one.invoked().compareTo(other.invoked()));
    }

    Stream<Exchange> with(Outcome outcome) {
        return exchanges.stream().filter(exchange -> exchange.answer().outcome() == outcome);
    }

    /** Whether a request that nobody knows the outcome of was sent when {@code refusal} was on its way, or later. */
    private boolean isQuestionedLater(Exchange refusal) {
        return with(Outcome.UNKNOWN)
                .filter(Exchange::isWrite)
                .anyMatch(unknown -> unknown.completed().isAfter(refusal.invoked()));
    }

    private boolean isShadowed(Exchange refusal, Function<Exchange, Instant> latestEnd) {
        return with(Outcome.UNKNOWN)
                .filter(Exchange::isWrite)
                .filter(unknown -> unknown.answer().abandoned())
                .anyMatch(abandoned -> latestEnd.apply(abandoned).isAfter(refusal.invoked()));
    }
}
