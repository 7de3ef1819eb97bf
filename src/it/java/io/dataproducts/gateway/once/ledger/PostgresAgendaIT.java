package io.dataproducts.gateway.once.ledger;

/** {@link AgendaClaims} on PostgreSQL. */
class PostgresAgendaIT extends AgendaClaims {

    @Override
    LedgerFixture ledger() {
        return PostgresServer.ledger();
    }
}
