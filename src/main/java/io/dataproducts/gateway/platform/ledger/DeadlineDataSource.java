package io.dataproducts.gateway.platform.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Connections that a request waits for no longer than it has time, be it for one that is free or for what the database
 * answers on it.
 */
final class DeadlineDataSource extends DelegatingDataSource implements AutoCloseable {

    /** What of a request's time is kept back for what it does last, as giving back a lease. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    /** The least that it is given even then. */
    private static final Duration SHORTEST = Duration.ofMillis(250);

    private final HikariDataSource pool;
    private final Duration longest;

    /** @param longest time that the pool and the driver themselves wait; with more than this left nothing is changed */
    DeadlineDataSource(HikariDataSource pool, Duration longest) {
        super(pool);
        this.pool = pool;
        this.longest = longest;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var left = Deadline.current().remaining().minus(RESERVE);
        if (left.compareTo(longest) >= 0) {
            return super.getConnection();
        }
        var deadline = Deadline.in(left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
        return bounded(within(deadline.remaining()), deadline);
    }

    /** A wait that is cut off breaks the connection, so that the pool replaces it. */
    private static Connection bounded(Connection connection, Deadline deadline) throws SQLException {
        try {
            int millis = Math.toIntExact(Math.max(1, deadline.remaining().toMillis()));
            connection.setNetworkTimeout(Runnable::run, millis);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** The pool has one longest wait for all. What it finds after this one is over goes back to it. */
    private Connection within(Duration time) throws SQLException {
        var wanted = new CompletableFuture<Connection>();
        Thread.startVirtualThread(() -> get(wanted));
        try {
            return wanted.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            if (wanted.cancel(false)) {
                throw new SQLTransientConnectionException("No connection within the request's time", late);
            }
            return found(wanted);
        } catch (ExecutionException failure) {
            throw sqlException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            if (!wanted.cancel(false) && !wanted.isCompletedExceptionally()) {
                giveBack(wanted.join());
            }
            throw new SQLTransientConnectionException("Told to end while waiting for a connection", interrupted);
        }
    }

    private static Connection found(CompletableFuture<Connection> ended) throws SQLException {
        try {
            return ended.join();
        } catch (CompletionException failure) {
            throw sqlException(failure.getCause());
        }
    }

    private static SQLException sqlException(@Nullable Throwable failure) {
        return failure instanceof SQLException known ? known : new SQLException(failure);
    }

    private void get(CompletableFuture<Connection> wanted) {
        try {
            var connection = super.getConnection();
            if (!wanted.complete(connection)) {
                giveBack(connection);
            }
        } catch (SQLException | RuntimeException failure) {
            wanted.completeExceptionally(failure);
        }
    }

    private static void giveBack(@Nullable Connection unwanted) {
        JdbcUtils.closeConnection(unwanted);
    }

    @Override
    public void close() {
        pool.close();
    }
}
