package io.dataproducts.gateway.sandbox.journal;

import java.time.Instant;
import java.util.List;

/**
 * One commit.
 *
 * @param sequence its place among all commits, from 1
 * @param committedAt when it was made, which can be long after its request arrived
 */
public record JournalEntry(long sequence, Instant committedAt, WriteKind kind, Origin origin, List<Subject> subjects) {

    public JournalEntry {
        subjects = List.copyOf(subjects);
    }
}
