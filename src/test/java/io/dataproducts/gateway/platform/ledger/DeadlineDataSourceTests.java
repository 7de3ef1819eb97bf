package io.dataproducts.gateway.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dataproducts.gateway.platform.deadline.Deadline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A pool of one connection, which waits for a minute. */
@Timeout(20)
class DeadlineDataSourceTests {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final HikariDataSource pool = pool();
    private final DeadlineDataSource ledger = new DeadlineDataSource(pool, LONGEST);

    private static HikariDataSource pool() {
        var settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(LONGEST.toMillis());
        return new HikariDataSource(settings);
    }

    @AfterEach
    void close() {
        ledger.close();
        assertThat(pool.isClosed()).isTrue();
    }

    private Connection connectionWithin(Duration time) throws SQLException {
        return Deadline.in(time).call(ledger::getConnection);
    }

    private int inUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Test
    void givesAConnectionThatIsFree() throws Exception {
        try (var connection = connectionWithin(SHORT)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void waitsNoLongerThanTheRequest() throws Exception {
        try (var _ = pool.getConnection()) {
            assertThatThrownBy(() -> connectionWithin(SHORT)).isInstanceOf(SQLTransientConnectionException.class);
        }
    }

    @Test
    void givesAMomentToARequestWhoseTimeIsOver() throws Exception {
        try (var connection = connectionWithin(Duration.ofSeconds(-1))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void givesBackWhatCameTooLate() throws Exception {
        try (var _ = pool.getConnection()) {
            assertThatThrownBy(() -> connectionWithin(SHORT)).isInstanceOf(SQLTransientConnectionException.class);
        }

        await().until(() -> inUse() == 0);
        try (var connection = connectionWithin(LONGEST.dividedBy(10))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void givesBackAConnectionThatCannotBeBounded() throws Exception {
        var broken = mock(Connection.class);
        doThrow(new SQLException("broken")).when(broken).setNetworkTimeout(any(), anyInt());
        var full = mock(HikariDataSource.class);
        when(full.getConnection()).thenReturn(broken);
        var source = new DeadlineDataSource(full, LONGEST);

        assertThatThrownBy(() -> Deadline.in(SHORT).call(source::getConnection)).hasMessage("broken");

        verify(broken).close();
    }

    @Test
    void saysWhyThereIsNone() {
        pool.close();

        assertThatThrownBy(() -> connectionWithin(SHORT))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("closed");
    }
}
