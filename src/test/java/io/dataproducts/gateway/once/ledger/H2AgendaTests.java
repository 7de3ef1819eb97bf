package io.dataproducts.gateway.once.ledger;

/** {@link AgendaClaims} on H2. */
class H2AgendaTests extends AgendaClaims {

    @Override
    LedgerFixture ledger() {
        return LedgerFixture.inMemory();
    }
}
