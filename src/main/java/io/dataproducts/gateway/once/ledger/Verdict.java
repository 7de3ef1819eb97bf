package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.platform.problem.ProblemException;

/** How an operation was settled, by whoever came first. */
public sealed interface Verdict {

    /** It is done, and was answered so. */
    record Done(Answer answer) implements Verdict {}

    /** Atlan said no. */
    record Refused(ProblemException problem) implements Verdict {}

    /** It left nothing behind. */
    record NotMade() implements Verdict {}
}
