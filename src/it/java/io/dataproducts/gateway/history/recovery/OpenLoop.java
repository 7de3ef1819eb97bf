package io.dataproducts.gateway.history.recovery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests at a constant rate, whatever becomes of those before: seven reads of a product, two searches and a create in
 * turn. Requests and good answers are counted by the second in which the request was sent.
 */
final class OpenLoop implements AutoCloseable {

    private static final String DEADLINE_SECONDS = "5";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong number = new AtomicLong();
    private final URI gateway;
    private final List<String> products;
    private final AtomicIntegerArray sent;
    private final AtomicIntegerArray good;
    private volatile long begin;

    /** Requests to {@code gateway}, for a trial of so many seconds; {@code products} are GUIDs to read. */
    OpenLoop(URI gateway, List<String> products, int seconds) {
        this.gateway = gateway;
        this.products = products;
        this.sent = new AtomicIntegerArray(seconds);
        this.good = new AtomicIntegerArray(seconds);
    }

    /** Begins to send so many requests a second. */
    void start(int rate) {
        begin = System.nanoTime();
        long period = TimeUnit.SECONDS.toNanos(1) / rate;
        var _ = clock.scheduleAtFixedRate(() -> workers.execute(this::request), 0, period, TimeUnit.NANOSECONDS);
    }

    /** Sends no more, and waits for the answers. */
    void finish() throws InterruptedException {
        clock.shutdown();
        boolean idle = clock.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        workers.shutdown();
        if (!idle || !workers.awaitTermination(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("requests are still under way");
        }
    }

    int sent(int second) {
        return sent.get(second);
    }

    int good(int second) {
        return good.get(second);
    }

    private void request() {
        int second = (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        if (second >= sent.length()) {
            return;
        }
        sent.incrementAndGet(second);
        if (isGood(next(number.getAndIncrement()))) {
            good.incrementAndGet(second);
        }
    }

    private HttpRequest next(long place) {
        var request = switch ((int) (place % 10)) {
            case 0 -> create("Recovered " + place);
            case 1, 2 -> to("/products?limit=5");
            default -> to("/products/" + products.get((int) (place % products.size())));
        };
        return request.header("X-Request-Timeout", DEADLINE_SECONDS)
                .timeout(PATIENCE)
                .build();
    }

    private HttpRequest.Builder create(String name) {
        var body = """
                { "name": "%s", "domain": "%s", "assets": { "types": ["Table"] } }""".formatted(name, Products.DOMAIN);
        return to("/products").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path));
    }

    private boolean isGood(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException failure) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdownNow();
        http.close();
    }
}
