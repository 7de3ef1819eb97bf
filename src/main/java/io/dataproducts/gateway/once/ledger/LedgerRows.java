package io.dataproducts.gateway.once.ledger;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Fingerprint;
import io.dataproducts.gateway.once.OperationRecord;
import io.dataproducts.gateway.once.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads rows of the ledger. */
final class LedgerRows {

    private LedgerRows() {}

    static OperationRecord operation(ResultSet row, int number) throws SQLException {
        var settledAt = row.getObject("settled_at", Long.class);
        return new OperationRecord(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("caller"),
                new Fingerprint(row.getString("fingerprint")),
                OperationRecord.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("domain")).map(Guid::new),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Optional.ofNullable(settledAt).map(Instant::ofEpochMilli),
                answer(row),
                Optional.ofNullable(row.getString("problem")).map(StoredProblem::read));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        var body = row.getString("answer_body");
        if (body == null) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                row.getInt("answer_status"),
                Optional.ofNullable(row.getString("answer_location")),
                Optional.ofNullable(row.getString("answer_etag")),
                body));
    }

    /** An attempt, with the kind of its operation. */
    static Attempt attempt(ResultSet row) throws SQLException {
        var target = new Target(
                new Guid(row.getString("domain")),
                Optional.ofNullable(row.getString("guid")).map(Guid::new),
                Optional.ofNullable(row.getString("name")));
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("operation", UUID.class),
                row.getString("kind"),
                row.getString("marker"),
                target,
                row.getString("effect"),
                Instant.ofEpochMilli(row.getLong("recorded_at")));
    }

    static OpenAttempt open(ResultSet row) throws SQLException {
        return new OpenAttempt(
                attempt(row), Duration.ofMillis(row.getLong("owned")), Duration.ofMillis(row.getLong("quiet")));
    }

    static DueAttempt due(ResultSet row) throws SQLException {
        return new DueAttempt(
                attempt(row),
                row.getLong("next_look"),
                row.getInt("looks"),
                Duration.ofMillis(row.getLong("quiet")),
                Duration.ofMillis(row.getLong("age")));
    }
}
