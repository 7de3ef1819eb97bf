package io.dataproducts.gateway.sandbox.journal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The newest commits, numbered without a gap. Older ones are forgotten. */
public final class Journal {

    /** How many commits the sandbox keeps. */
    public static final int CAPACITY = 200_000;

    private final Clock clock;
    private final int capacity;
    private final List<JournalEntry> ring = new ArrayList<>();
    private long last;

    /** @param capacity how many commits are kept, 1 or more */
    public Journal(Clock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    /** Adds a commit. The caller holds the lock under which it commits, so that this order is that of the commits. */
    public synchronized void append(WriteKind kind, Origin origin, List<Subject> subjects) {
        last++;
        var entry = new JournalEntry(last, clock.instant(), kind, origin, subjects);
        if (ring.size() < capacity) {
            ring.add(entry);
        } else {
            ring.set(place(last), entry);
        }
    }

    /**
     * Reads the commits behind number {@code after}, oldest first.
     *
     * @param after 0 for the start
     * @param limit how many at most
     * @return empty if the next one is forgotten
     */
    public synchronized Optional<Page> after(long after, int limit) {
        if (after < last - ring.size()) {
            return Optional.empty();
        }
        var entries = LongStream.rangeClosed(after + 1, last)
                .limit(limit)
                .mapToObj(sequence -> ring.get(place(sequence)))
                .toList();
        return Optional.of(new Page(entries, last));
    }

    private int place(long sequence) {
        return (int) ((sequence - 1) % capacity);
    }

    /**
     * A part of the journal.
     *
     * @param last the number of the newest commit of all; 0 if there is none
     */
    public record Page(List<JournalEntry> entries, long last) {}
}
