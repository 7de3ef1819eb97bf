package io.dataproducts.gateway.once.ledger;

/** {@link LeaseClaims} on H2. */
class H2LeaseTests extends LeaseClaims {

    @Override
    LedgerFixture ledger() {
        return LedgerFixture.inMemory();
    }
}
