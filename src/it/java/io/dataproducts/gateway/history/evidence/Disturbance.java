package io.dataproducts.gateway.history.evidence;

import java.time.Instant;

/** Something that was done to a gateway, or that it did. */
public record Disturbance(Instant at, Act act, String agent) {

    /** What was done. */
    public enum Act {
        /** SIGKILL. */
        KILL,
        /** SIGSTOP. */
        STOP,
        /** SIGCONT. */
        CONTINUE,
        /** It was started, and answers. */
        UP
    }
}
