package io.dataproducts.gateway.once;

import java.util.UUID;

/** A write under way. Its leases end with {@link Once#perform}. */
public final class Operation {

    private final UUID id;

    Operation(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    /**
     * Takes the lease on {@code resource} and settles what is open on it; waits for both, but not beyond the deadline. A
     * GUID is taken before a name.
     *
     * @throws io.dataproducts.gateway.platform.problem.ProblemException {@code write-in-progress} if another write holds it
     *     or has not been settled
     */
    public void hold(Resource resource) {
        throw new UnsupportedOperationException(resource.toString());
    }

    /**
     * Records an attempt, sends it, and looks for its effect if the outcome is unknown. It can be called once.
     *
     * @param target whose resources this operation holds
     * @param effect see {@link Attempt}
     * @return the answer for the caller, recorded
     * @throws io.dataproducts.gateway.platform.problem.ProblemException in every other case
     */
    public Answer send(Target target, String effect, Call call) {
        throw new UnsupportedOperationException(target + effect + call);
    }
}
