package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Outcome;
import io.dataproducts.gateway.history.evidence.Wish;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One wish on its way to being settled, as a sensible caller goes about it: what is refused for the moment is repeated a
 * few times; where the outcome is unknown, the request is repeated under its key, or its operation is asked, at the other
 * gateway, until it is known; at once if the one that was asked does not answer.
 */
final class Pursuit {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Short, since the gateway that is asked may be stopped. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Wish wish;
    private final Draw draw;
    private final Caller caller;
    private final Curfew curfew;
    private int place;
    private int repeats;
    private @Nullable String operation;
    /** Whether a repeat that was abandoned may have begun another operation since the one that is known ended. */
    private boolean begunAnew;

    Pursuit(Wish wish, Draw draw, Caller caller, Curfew curfew) {
        this.wish = wish;
        this.draw = draw;
        this.caller = caller;
        this.curfew = curfew;
        this.place = draw.gateway();
        this.repeats = draw.repeats();
    }

    /** Sends the write, again for as long as it is refused for the moment. */
    Answer begin() {
        var answer = note(caller.send(wish, Purpose.SEND, place, draw.patience()));
        while (isWorthRepeating(answer) && !curfew.pause(PAUSE)) {
            repeats--;
            place++;
            // What became of the one before says nothing about the next.
            operation = null;
            answer = note(caller.send(wish, Purpose.SEND, place, draw.patience()));
        }
        return answer;
    }

    /** Sends the write once to the next gateway, while {@link #begin} is under way. */
    Answer beginElsewhere() {
        return caller.send(wish, Purpose.SEND, draw.gateway() + 1, draw.patience());
    }

    /** Goes on until the outcome is known; empty if the curfew came first or nobody can be asked. */
    Optional<Answer> settle() {
        var pause = PAUSE;
        while (canGoOn() && !curfew.pause(pause)) {
            place++;
            boolean asks = operation != null && (wish.key() == null || place % 3 != 0);
            var answer = note(asks ? ask() : sendAgain());
            if (isSettled(answer) && !(asks && isOfAnEarlier(answer))) {
                return Optional.of(answer);
            }
            pause = answer.abandoned() ? Duration.ZERO : PAUSE;
        }
        return Optional.empty();
    }

    /** Where the ledger could not be asked, the refusal is about the repeat alone. */
    private static boolean isSettled(Answer answer) {
        return answer.outcome() != Outcome.UNKNOWN && !"ledger-unavailable".equals(answer.code());
    }

    /** That an operation came to nothing says nothing about another that may have begun since; the key can tell. */
    private boolean isOfAnEarlier(Answer answer) {
        if (!begunAnew || answer.outcome() != Outcome.REFUSED) {
            return false;
        }
        operation = null;
        begunAnew = false;
        return true;
    }

    private boolean canGoOn() {
        return wish.key() != null || operation != null;
    }

    private Answer ask() {
        return caller.ask(wish, Objects.requireNonNull(operation), place);
    }

    private boolean isWorthRepeating(Answer answer) {
        return answer.notSent() || (answer.outcome() == Outcome.REFUSED && answer.retryable() && repeats > 0);
    }

    private Answer note(Answer answer) {
        if (answer.operation() != null) {
            operation = answer.operation();
            begunAnew = false;
        }
        return answer;
    }

    /** What was sent may have begun anew: what became of the operation before says nothing about it. */
    private Answer sendAgain() {
        var answer = caller.sendAgain(wish, place, PATIENCE);
        if (answer.abandoned()) {
            begunAnew = true;
        } else if (answer.outcome() == Outcome.UNKNOWN && answer.operation() == null && !answer.notSent()) {
            operation = null;
        }
        return answer;
    }
}
