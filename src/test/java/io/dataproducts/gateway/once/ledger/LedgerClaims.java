package io.dataproducts.gateway.once.ledger;

import org.junit.jupiter.api.BeforeEach;

/** Claims about a ledger that is empty at first. */
abstract class LedgerClaims {

    final LedgerFixture ledger = ledger();

    /** The ledger that they are about. */
    LedgerFixture ledger() {
        return LedgerFixture.fresh();
    }

    @BeforeEach
    void empty() {
        ledger.clear();
    }
}
