package io.dataproducts.gateway.once.ledger;

/** {@link HousekeepingClaims} on H2. */
class H2HousekeepingTests extends HousekeepingClaims {

    @Override
    LedgerFixture ledger() {
        return LedgerFixture.inMemory();
    }
}
