package io.dataproducts.gateway.once.ledger;

/** {@link OperationClaims} on H2. */
class H2OperationTests extends OperationClaims {

    @Override
    LedgerFixture ledger() {
        return LedgerFixture.inMemory();
    }
}
