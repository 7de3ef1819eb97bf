package io.dataproducts.gateway.once.ledger;

import org.junit.jupiter.api.Nested;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The tests of the ledger, on PostgreSQL in a container of its own. Skipped where no container engine is. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerLedgerIT {

    @Container
    private static final PostgreSQLContainer POSTGRES =
            new PostgreSQLContainer("postgres:15").waitingFor(Wait.forListeningPort());

    private static LedgerFixture ledger() {
        return LedgerFixture.on(
                new DriverManagerDataSource(POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword()));
    }

    @Nested
    class Leasing extends LeasesTests {
        @Override
        LedgerFixture ledger() {
            return ContainerLedgerIT.ledger();
        }
    }

    @Nested
    class Operating extends OperationsTests {
        @Override
        LedgerFixture ledger() {
            return ContainerLedgerIT.ledger();
        }
    }

    @Nested
    class Settling extends SettlingTests {
        @Override
        LedgerFixture ledger() {
            return ContainerLedgerIT.ledger();
        }
    }
}
