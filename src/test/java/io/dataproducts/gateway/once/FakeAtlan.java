package io.dataproducts.gateway.once;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Products by the attempts that created them, with what can go wrong on the way to them. */
public final class FakeAtlan implements Settler {

    public static final String CREATE = "create-product";
    public static final String PATCH = "patch-product";

    private final Map<UUID, Guid> products = new ConcurrentHashMap<>();
    private final List<Attempt> sent = new CopyOnWriteArrayList<>();
    private final List<Guid> removed = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean away;
    private volatile boolean touched;
    private volatile int failingRemovals;
    private volatile int refusedRemovals;
    private volatile Runnable beforeLook = () -> {};

    /** The answer to a write of {@code guid}. */
    public static Answer answer(Guid guid) {
        return new Answer(201, Optional.of("/products/" + guid), Optional.of("\"v1\""), "{\"guid\":\"" + guid + "\"}");
    }

    /** The outcome of a call that ended without an answer. */
    public static Outcome unknown() {
        return new Outcome.Unknown(new ProblemException(ProblemType.OUTCOME_UNKNOWN, "no answer came"));
    }

    /** A call that carries {@code attempt} out and is answered. */
    public Outcome create(Attempt attempt, SendPermit permit) {
        var guid = commit(attempt, permit);
        return new Outcome.Made(guid, answer(guid));
    }

    /** A call that is carried out, and whose answer is lost. */
    public Outcome createUnheard(Attempt attempt, SendPermit permit) {
        commit(attempt, permit);
        return unknown();
    }

    /** A call of which nothing is heard and that is not carried out, so far. */
    public Outcome swallow(Attempt attempt, SendPermit permit) {
        sent.add(attempt);
        return unknown();
    }

    private Guid commit(Attempt attempt, SendPermit permit) {
        if (!permit.covers(Duration.ofSeconds(1))) {
            throw new IllegalStateException("the leases do not outlive the call");
        }
        sent.add(attempt);
        return appear(attempt);
    }

    /** Has {@code attempt} carried out now. */
    public Guid appear(Attempt attempt) {
        var guid = attempt.target()
                .guid()
                .orElseGet(() -> new Guid(UUID.randomUUID().toString()));
        products.put(attempt.id(), guid);
        return guid;
    }

    /** Whether a product of this name is there. */
    public boolean has(String name) {
        return sent.stream()
                .filter(attempt -> products.containsKey(attempt.id()))
                .anyMatch(attempt -> attempt.target().name().equals(Optional.of(name)));
    }

    public List<Attempt> sent() {
        return List.copyOf(sent);
    }

    public List<Guid> removed() {
        return List.copyOf(removed);
    }

    public int looks() {
        return looks.get();
    }

    /** From now on it answers no look, or does again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    /** Somebody has changed everything. */
    public void touch() {
        touched = true;
    }

    public void failRemovals(int times) {
        failingRemovals = times;
    }

    /** The next removals after those that fail are not carried out for sure. */
    public void refuseRemovals(int times) {
        refusedRemovals = times;
    }

    public void beforeLook(Runnable action) {
        beforeLook = action;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CREATE, PATCH);
    }

    @Override
    public Finding look(Attempt attempt) {
        looks.incrementAndGet();
        beforeLook.run();
        if (away) {
            throw new IllegalStateException("Atlan does not answer");
        }
        return Optional.ofNullable(products.get(attempt.id()))
                .<Finding>map(guid -> new Finding.Made(guid, answer(guid)))
                .orElseGet(Finding.Absent::new);
    }

    @Override
    public synchronized Healing heal(Attempt attempt, Guid guid, SendPermit permit) {
        if (touched) {
            return Healing.TOUCHED;
        }
        if (!permit.covers(Duration.ofSeconds(1))) {
            throw new IllegalStateException("the lease does not outlive the call");
        }
        if (failingRemovals > 0) {
            failingRemovals--;
            throw new IllegalStateException("no answer came");
        }
        if (refusedRemovals > 0) {
            refusedRemovals--;
            return Healing.REFUSED;
        }
        products.remove(attempt.id());
        removed.add(guid);
        return Healing.REMOVED;
    }
}
