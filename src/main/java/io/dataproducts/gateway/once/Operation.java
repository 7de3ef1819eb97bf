package io.dataproducts.gateway.once;

import java.util.UUID;

/** A write under way. Its leases end with {@link Once#perform}. */
public interface Operation {

    UUID id();

    /**
     * Takes the lease on {@code resource} and settles what is open on it; waits for both until shortly before the deadline. A GUID is taken
     * before a name.
     *
     * @throws io.dataproducts.gateway.platform.problem.ProblemException {@code write-in-progress} if another write holds it
     *     or has not been settled
     */
    void hold(Resource resource);

    /**
     * Records an attempt, sends it, and looks for its effect if the outcome is unknown.
     *
     * @param target whose resources this operation holds
     * @param effect see {@link Attempt}
     * @return the answer for the caller, recorded
     * @throws io.dataproducts.gateway.platform.problem.ProblemException in every other case
     */
    Answer send(Target target, String effect, Call call);
}
