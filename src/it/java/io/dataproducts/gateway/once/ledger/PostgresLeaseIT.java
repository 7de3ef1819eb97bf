package io.dataproducts.gateway.once.ledger;

/** {@link LeaseClaims} on PostgreSQL. */
class PostgresLeaseIT extends LeaseClaims {

    @Override
    LedgerFixture ledger() {
        return PostgresServer.ledger();
    }
}
