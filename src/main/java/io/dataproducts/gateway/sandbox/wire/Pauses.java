package io.dataproducts.gateway.sandbox.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that end early when the sandbox stops. */
public final class Pauses implements AutoCloseable {

    private final CountDownLatch stop = new CountDownLatch(1);

    /**
     * Waits.
     *
     * @throws Stopped if the sandbox stopped meanwhile
     */
    public void pause(Duration time) {
        try {
            if (stop.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Stopped();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** Ends all waits, those that begin later too. */
    @Override
    public void close() {
        stop.countDown();
    }

    /** The sandbox stopped while a call waited. The call ends where it stands. */
    public static final class Stopped extends RuntimeException {

        private Stopped() {
            super("the sandbox stopped");
        }
    }
}
