package io.dataproducts.gateway.once.ledger;

/** {@link SettlingClaims} on H2. */
class H2SettlingTests extends SettlingClaims {

    @Override
    LedgerFixture ledger() {
        return LedgerFixture.inMemory();
    }
}
