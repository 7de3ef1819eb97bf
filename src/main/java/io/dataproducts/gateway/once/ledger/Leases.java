package io.dataproducts.gateway.once.ledger;

import static io.dataproducts.gateway.once.ledger.LedgerSql.sql;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The leases on resources. Each statement is a transaction of its own, so that no lock and no connection is held while a
 * lease is.
 */
@Component
public class Leases {

    private static final String SEE =
            sql("SELECT fence, expires_at > $now AND owner <> :owner AS live FROM lease WHERE resource = :resource");
    /** A new row starts at the clock, so that it never brings back a fence of a row that was removed. */
    private static final String INSERT = sql("""
            INSERT INTO lease (resource, owner, fence, expires_at) VALUES (:resource, :owner, :fence, $now + :length)
            """);

    private static final String TAKE_OVER = sql("""
            UPDATE lease SET owner = :owner, fence = fence + 1, expires_at = $now + :length
             WHERE resource = :resource AND fence = :fence AND (expires_at <= $now OR owner = :owner)
            """);
    private static final String RENEW = sql("""
            UPDATE lease SET expires_at = $now + :length WHERE resource = :resource AND fence = :fence
            """);
    private static final String RELEASE = sql("""
            UPDATE lease SET expires_at = $now WHERE resource = :resource AND fence = :fence AND expires_at > $now
            """);
    private static final String REMOVE = sql("DELETE FROM lease WHERE expires_at <= $now - :age");

    private final JdbcClient jdbc;
    private final LedgerClock clock;

    Leases(JdbcClient jdbc, LedgerClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the lease on {@code resource} for {@code owner}, unless another owner holds it. */
    public Optional<Lease> take(String resource, UUID owner, Duration length) {
        var seen = jdbc.sql(SEE)
                .param("resource", resource)
                .param("owner", owner)
                .query((row, _) -> new Seen(row.getLong("fence"), row.getBoolean("live")))
                .optional();
        if (seen.isEmpty()) {
            return insert(resource, owner, length);
        }
        return seen.get().live()
                ? Optional.empty()
                : takeOver(resource, owner, length, seen.get().fence());
    }

    private Optional<Lease> insert(String resource, UUID owner, Duration length) {
        var fence = clock.now();
        var from = System.nanoTime();
        try {
            jdbc.sql(INSERT)
                    .param("resource", resource)
                    .param("owner", owner)
                    .param("fence", fence)
                    .param("length", length.toMillis())
                    .update();
            return Optional.of(new Lease(resource, fence, from + length.toNanos()));
        } catch (DuplicateKeyException _) {
            return Optional.empty();
        }
    }

    private Optional<Lease> takeOver(String resource, UUID owner, Duration length, long fence) {
        var from = System.nanoTime();
        int taken = jdbc.sql(TAKE_OVER)
                .param("resource", resource)
                .param("owner", owner)
                .param("fence", fence)
                .param("length", length.toMillis())
                .update();
        return taken == 1 ? Optional.of(new Lease(resource, fence + 1, from + length.toNanos())) : Optional.empty();
    }

    /**
     * Lets {@code lease} last for {@code length} from now, if nobody took the resource over since it was taken. In a
     * transaction, this also keeps others from taking it over until that ends.
     *
     * @return whether it is still held
     */
    boolean renew(Lease lease, Duration length) {
        int renewed = jdbc.sql(RENEW)
                .param("resource", lease.resource())
                .param("fence", lease.fence())
                .param("length", length.toMillis())
                .update();
        return renewed == 1;
    }

    /** Gives {@code lease} back, if it is still held. */
    public void release(Lease lease) {
        jdbc.sql(RELEASE)
                .param("resource", lease.resource())
                .param("fence", lease.fence())
                .update();
    }

    /** Removes what is left of leases that ended {@code age} ago. */
    public int removeOld(Duration age) {
        return jdbc.sql(REMOVE).param("age", age.toMillis()).update();
    }

    private record Seen(long fence, boolean live) {}
}
