package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.journal.Journal;
import java.util.TreeSet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What was committed, {@code GET /sandbox/journal}. */
public final class JournalRoutes {

    private static final int MOST_ENTRIES = 10_000;

    private final Journal journal;
    private final InFlight inFlight;

    public JournalRoutes(Journal journal, InFlight inFlight) {
        this.journal = journal;
        this.inFlight = inFlight;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/sandbox/journal", this::read)
                .onError(
                        IllegalArgumentException.class,
                        (invalid, _) -> refused(400, String.valueOf(invalid.getMessage())))
                .build();
    }

    private ServerResponse read(ServerRequest request) {
        requireKnown(request);
        long after = number(request, "after", 0, new Range(0, Long.MAX_VALUE - 1));
        int limit = (int) number(request, "limit", 1000, new Range(1, MOST_ENTRIES));
        // Counted before the journal is read: if there are none, nothing is missing from what is read then.
        int underWay = inFlight.count();
        return journal.after(after, limit)
                .map(page -> new Answer(200, JournalJson.of(page, underWay)).send())
                .orElseGet(() -> refused(410, "the commits behind number %d are forgotten".formatted(after)));
    }

    private static void requireKnown(ServerRequest request) {
        var unknown = new TreeSet<>(request.params().keySet());
        unknown.remove("after");
        unknown.remove("limit");
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the parameter '%s' is unknown".formatted(unknown.first()));
        }
    }

    private static long number(ServerRequest request, String name, long usual, Range range) {
        var text = request.param(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            long value = Long.parseLong(text.get());
            if (value >= range.from() && value <= range.to()) {
                return value;
            }
        } catch (NumberFormatException _) {
            // refused below
        }
        throw new IllegalArgumentException(
                "'%s' must be a whole number from %d to %d".formatted(name, range.from(), range.to()));
    }

    private static ServerResponse refused(int status, String why) {
        return new Answer(status, Json.object().put("error", why)).send();
    }

    /** The bounds of a number, both included. */
    private record Range(long from, long to) {}
}
