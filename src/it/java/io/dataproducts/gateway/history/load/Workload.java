package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.load.Draw.Step;
import java.time.Duration;
import java.util.Random;

/** The draws of one caller: always the same for the same seed and caller. */
final class Workload {

    private static final int HUNDRED = 100;

    private final Random random;

    Workload(long seed, int caller) {
        this.random = new Random(seed * 1_000 + caller);
    }

    Draw next() {
        var step = step(random.nextInt(HUNDRED));
        return new Draw(
                step,
                hasLuck(step == Step.CREATE ? 95 : 80),
                hasLuck(60),
                hasLuck(5),
                hasLuck(step == Step.CREATE ? 15 : 50),
                patience(random.nextInt(HUNDRED)),
                hasLuck(50) ? 0 : 1 + random.nextInt(3),
                random.nextInt(Integer.MAX_VALUE),
                random.nextInt(HUNDRED));
    }

    private boolean hasLuck(int percent) {
        return random.nextInt(HUNDRED) < percent;
    }

    private static Step step(int percent) {
        if (percent < 54) {
            return Step.CREATE;
        }
        if (percent < 62) {
            return Step.REPLAY;
        }
        if (percent < 78) {
            return Step.PATCH;
        }
        if (percent < 86) {
            return Step.RENAME;
        }
        return percent < 94 ? Step.ARCHIVE : Step.RESTORE;
    }

    /** Some give up long before the gateway does, most never before it. */
    private static Duration patience(int percent) {
        if (percent < 25) {
            return Duration.ofSeconds(3);
        }
        return Duration.ofSeconds(percent < 40 ? 10 : 70);
    }
}
