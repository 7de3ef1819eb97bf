package io.dataproducts.gateway.history.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The moment from which callers ask no more. */
public final class Curfew {

    private final CountDownLatch called = new CountDownLatch(1);

    public void call() {
        called.countDown();
    }

    /** Waits, and returns early and with {@code true} once the curfew was called. */
    public boolean pause(Duration time) {
        try {
            return called.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
