package io.dataproducts.gateway.once.ledger;

/** {@link HousekeepingClaims} on PostgreSQL. */
class PostgresHousekeepingIT extends HousekeepingClaims {

    @Override
    LedgerFixture ledger() {
        return PostgresServer.ledger();
    }
}
