package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.problem.ProblemException;

/** What became of a call. */
public sealed interface Outcome {

    /**
     * Atlan confirmed it.
     *
     * @param guid of what was written
     */
    record Made(Guid guid, Answer answer) implements Outcome {}

    /** Atlan said no, and changed nothing. */
    record Refused(ProblemException problem) implements Outcome {}

    /** It was proved not to have been carried out. */
    record NotExecuted(ProblemException problem) implements Outcome {}

    /**
     * Nobody knows.
     *
     * @param problem what the caller is told if no look finds the effect before the deadline
     */
    record Unknown(ProblemException problem) implements Outcome {}
}
