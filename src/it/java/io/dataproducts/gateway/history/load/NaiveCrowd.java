package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Kind;
import io.dataproducts.gateway.history.evidence.Outcome;
import io.dataproducts.gateway.history.evidence.Wish;
import io.dataproducts.gateway.history.load.Draw.Step;
import io.dataproducts.gateway.history.rig.Scale;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** The same callers without the gateway, of whose draws they take the creates and the replays. */
public final class NaiveCrowd {

    private final Recorder recorder;
    private final Names names;
    private final Scale scale;
    private final long seed;

    /** Callers who create products in the domains with the GUIDs {@code domains}. */
    public NaiveCrowd(Recorder recorder, List<String> domains, Scale scale, long seed) {
        this.recorder = recorder;
        this.names = new Names(domains);
        this.scale = scale;
        this.seed = seed;
    }

    /** Does about {@code operations} things in all, of which only some are creates, straight at {@code sandbox}. */
    public void work(URI sandbox, int operations) {
        try (var caller = new NaiveCaller(sandbox, recorder);
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < scale.callers(); number++) {
                int client = number;
                workers.execute(() -> run(client, operations / scale.callers(), caller));
            }
        }
    }

    private void run(int number, int operations, NaiveCaller caller) {
        var workload = new Workload(seed, number);
        var acknowledged = new ArrayList<Wish>();
        for (int i = 0; i < operations; i++) {
            var draw = workload.next();
            if (draw.step() == Step.REPLAY && !acknowledged.isEmpty()) {
                caller.create(acknowledged.get(draw.pick() % acknowledged.size()), Purpose.REPLAY);
            } else if (draw.step() == Step.CREATE) {
                var wish = wish("%d-%d".formatted(number, i), i, draw);
                recorder.wish(wish);
                if (caller.create(wish, Purpose.SEND).outcome() == Outcome.ACKNOWLEDGED) {
                    acknowledged.add(wish);
                }
            }
        }
    }

    private Wish wish(String id, int progress, Draw draw) {
        var slot = draw.hot() ? names.hot(progress) : names.slot(draw.pick());
        return new Wish(id, Kind.CREATE, "key-" + id, slot.domain(), null, slot.name(), "made by " + id, null);
    }
}
