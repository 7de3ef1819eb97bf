package io.dataproducts.gateway.once.ledger;

/** {@link SettlingClaims} on PostgreSQL. */
class PostgresSettlingIT extends SettlingClaims {

    @Override
    LedgerFixture ledger() {
        return PostgresServer.ledger();
    }
}
