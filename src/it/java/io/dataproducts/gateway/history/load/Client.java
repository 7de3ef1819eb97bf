package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Kind;
import io.dataproducts.gateway.history.evidence.Outcome;
import io.dataproducts.gateway.history.evidence.Wish;
import io.dataproducts.gateway.history.load.Catalogue.Known;
import io.dataproducts.gateway.history.load.Draw.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One caller, who does one thing after the other, but pursues what is unknown beside it. */
final class Client {

    private final int number;
    private final Workload workload;
    private final Wishes wishes;
    private final Company company;
    private final List<Wish> acknowledged = new ArrayList<>();

    Client(int number, long seed, Wishes wishes, Company company) {
        this.number = number;
        this.workload = new Workload(seed, number);
        this.wishes = wishes;
        this.company = company;
    }

    /** Does {@code operations} things. */
    void run(int operations) {
        for (int i = 0; i < operations; i++) {
            var draw = workload.next();
            if (draw.step() == Step.REPLAY && !acknowledged.isEmpty()) {
                var earlier = acknowledged.get(draw.pick() % acknowledged.size());
                company.caller().send(earlier, Purpose.REPLAY, draw.gateway(), draw.patience());
            } else {
                pursue(wishes.next("%d-%d".formatted(number, i), i, draw), draw);
            }
        }
    }

    private void pursue(Wish wish, Draw draw) {
        company.recorder().wish(wish);
        var pursuit = new Pursuit(wish, draw, company.caller(), company.curfew());
        var other = draw.doubled() && wish.key() != null
                ? CompletableFuture.supplyAsync(pursuit::beginElsewhere, company.workers())
                : null;
        var first = pursuit.begin();
        var second = other == null ? first : other.join();
        learn(wish, first);
        learn(wish, second);
        if (isOpen(first, second)) {
            company.workers().execute(() -> pursuit.settle().ifPresent(answer -> note(wish, answer)));
        }
    }

    /** Whether a request is out whose fate is unknown while none was acknowledged. */
    private static boolean isOpen(Answer first, Answer second) {
        boolean known = first.outcome() == Outcome.ACKNOWLEDGED || second.outcome() == Outcome.ACKNOWLEDGED;
        return !known && (first.outcome() == Outcome.UNKNOWN || second.outcome() == Outcome.UNKNOWN);
    }

    private void learn(Wish wish, Answer answer) {
        if (answer.outcome() == Outcome.ACKNOWLEDGED && wish.key() != null && !acknowledged.contains(wish)) {
            acknowledged.add(wish);
        }
        note(wish, answer);
    }

    private void note(Wish wish, Answer answer) {
        if (answer.outcome() == Outcome.ACKNOWLEDGED && answer.guid() != null) {
            company.catalogue().put(new Known(answer.guid(), wish.domain(), wish.kind() == Kind.ARCHIVE));
        }
    }
}
