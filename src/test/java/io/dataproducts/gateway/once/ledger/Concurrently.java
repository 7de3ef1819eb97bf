package io.dataproducts.gateway.once.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Does the same at once in several threads. */
final class Concurrently {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Concurrently() {}

    /** What {@code work} returned in each of {@code threads}, all of which began together. */
    static <T> List<T> call(int threads, Callable<T> work) throws Exception {
        var ready = new CountDownLatch(threads);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, threads)
                    .mapToObj(_ -> executor.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.call();
                    }))
                    .toList();
            var all = new ArrayList<T>();
            for (var result : results) {
                all.add(result.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
            }
            return all;
        }
    }

    /** Begins {@code work} in another thread. */
    static <T> FutureTask<T> begin(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }
}
