package io.dataproducts.gateway.history.check;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.Commit;
import io.dataproducts.gateway.history.evidence.Commit.Touched;
import io.dataproducts.gateway.history.evidence.Disturbance;
import io.dataproducts.gateway.history.evidence.Disturbance.Act;
import io.dataproducts.gateway.history.evidence.Evidence;
import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Kind;
import io.dataproducts.gateway.history.evidence.Limits;
import io.dataproducts.gateway.history.evidence.Outcome;
import io.dataproducts.gateway.history.evidence.Wish;
import io.dataproducts.gateway.history.evidence.Wish.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A history written by hand. Times are seconds from its begin; everything is in one domain. */
final class HandWritten {

    static final String DOMAIN = "domain";
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Limits LIMITS = new Limits(
            0, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(1));

    private final List<Wish> wishes = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Commit> journal = new ArrayList<>();
    private final List<Disturbance> disturbances = new ArrayList<>();

    /** A wish to create a product; its description is {@code <id>!}. */
    Wish create(String id, String name) {
        return add(new Wish(id, Kind.CREATE, "key-" + id, DOMAIN, null, name, id + "!", null));
    }

    /** A wish to change the description to {@code <id>!}. */
    Wish patch(String id, String guid, @Nullable Version basis) {
        return add(new Wish(id, Kind.PATCH, "key-" + id, DOMAIN, guid, null, id + "!", basis));
    }

    Wish rename(String id, String guid, String name) {
        return add(new Wish(id, Kind.RENAME, "key-" + id, DOMAIN, guid, name, null, null));
    }

    Wish toggle(String id, Kind kind, String guid) {
        return add(new Wish(id, kind, "key-" + id, DOMAIN, guid, null, null, null));
    }

    Wish withoutKey(Wish wish) {
        wishes.remove(wish);
        return add(new Wish(
                wish.id(),
                wish.kind(),
                null,
                wish.domain(),
                wish.guid(),
                wish.name(),
                wish.description(),
                wish.basis()));
    }

    private Wish add(Wish wish) {
        wishes.add(wish);
        return wish;
    }

    HandWritten acknowledged(Wish wish, double from, double to, String guid) {
        return call(wish, from, to, new Answer(Outcome.ACKNOWLEDGED, 201, null, false, null, guid, false, null));
    }

    HandWritten replayed(Wish wish, double from, double to, String guid) {
        return call(wish, from, to, new Answer(Outcome.ACKNOWLEDGED, 201, null, false, null, guid, true, null));
    }

    HandWritten refused(Wish wish, double from, double to, String code) {
        return call(wish, from, to, new Answer(Outcome.REFUSED, 409, code, false, null, null, false, null));
    }

    HandWritten unknown(Wish wish, double from, double to) {
        return call(wish, from, to, Answer.none("reset"));
    }

    HandWritten unknown(Wish wish, double from, double to, String code) {
        return call(wish, from, to, new Answer(Outcome.UNKNOWN, 500, code, false, null, null, false, null));
    }

    HandWritten pending(Wish wish, double from, double to, String operation) {
        return call(
                wish,
                from,
                to,
                new Answer(Outcome.UNKNOWN, 409, "operation-pending", true, operation, null, false, null));
    }

    HandWritten abandoned(Wish wish, double from, double to) {
        return call(wish, from, to, Answer.none(Answer.ABANDONED));
    }

    private HandWritten call(Wish wish, double from, double to, Answer answer) {
        exchanges.add(new Exchange(exchanges.size(), wish.id(), Purpose.SEND, "gw-1", at(from), at(to), answer));
        return this;
    }

    HandWritten created(double at, String guid, String name, String description) {
        return commit(at, "create", guid, name, State.ACTIVE, description);
    }

    HandWritten changed(double at, String guid, String name, @Nullable String description) {
        return commit(at, "update", guid, name, State.ACTIVE, description);
    }

    HandWritten archived(double at, String guid, String name) {
        return commit(at, "archive", guid, name, State.ARCHIVED, null);
    }

    HandWritten restored(double at, String guid, String name) {
        return commit(at, "restore", guid, name, State.ACTIVE, null);
    }

    HandWritten purged(double at, String guid, String name) {
        return commit(at, "purge", guid, name, State.PURGED, null);
    }

    private HandWritten commit(
            double at, String call, String guid, String name, String status, @Nullable String description) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (description != null) {
            attributes.put("userDescription", description);
        }
        var touched = new Touched(guid, "DataProduct", name, DOMAIN, status, attributes);
        journal.add(new Commit(journal.size() + 1, at(at), at(at), call, null, "gw-1", List.of(touched)));
        return this;
    }

    /** Makes the last commit one that came late. */
    HandWritten late() {
        var last = journal.removeLast();
        journal.add(new Commit(
                last.sequence(),
                last.committedAt(),
                last.arrivedAt().minusSeconds(20),
                last.call(),
                "late",
                last.agent(),
                last.entities()));
        return this;
    }

    HandWritten disturbed(double at, Act act, String agent) {
        disturbances.add(new Disturbance(at(at), act, agent));
        return this;
    }

    private static Instant at(double seconds) {
        return BEGIN.plusMillis(Math.round(seconds * 1000));
    }

    Section judge(Rule rule) {
        return rule.check(new Facts(evidence()));
    }

    Evidence evidence() {
        return new Evidence(wishes, exchanges, journal, disturbances, LIMITS);
    }
}
