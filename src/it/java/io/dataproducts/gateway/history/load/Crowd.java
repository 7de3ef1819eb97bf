package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.rig.Fleet;
import io.dataproducts.gateway.history.rig.Scale;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** All callers of a run. */
public final class Crowd implements AutoCloseable {

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Curfew curfew = new Curfew();
    private final Caller caller;
    private final List<Client> clients;

    /** Callers who create products in the domains with the GUIDs {@code domains}. */
    public Crowd(Fleet fleet, Recorder recorder, List<String> domains, Scale scale, long seed) {
        caller = new Caller(fleet, recorder);
        var catalogue = new Catalogue();
        var company = new Company(caller, recorder, catalogue, curfew, workers);
        var wishes = new Wishes(new Names(domains), catalogue, caller);
        clients = IntStream.range(0, scale.callers())
                .mapToObj(number -> new Client(number, seed, wishes, company))
                .toList();
    }

    /** Does about {@code operations} things in all; returns when the callers have done theirs, but for what is unknown. */
    public void work(int operations) {
        int each = Math.ceilDiv(operations, clients.size());
        var all = clients.stream()
                .map(client -> CompletableFuture.runAsync(() -> client.run(each), workers))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    /** Waits until nothing is unknown any more, or for {@code patience}. */
    public void settle(Duration patience) throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            curfew.call();
        }
    }

    @Override
    public void close() {
        curfew.call();
        workers.close();
        caller.close();
    }
}
