package io.dataproducts.gateway.once.ledger;

/** {@link OperationClaims} on PostgreSQL. */
class PostgresOperationIT extends OperationClaims {

    @Override
    LedgerFixture ledger() {
        return PostgresServer.ledger();
    }
}
