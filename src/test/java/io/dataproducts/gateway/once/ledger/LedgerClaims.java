package io.dataproducts.gateway.once.ledger;

import org.junit.jupiter.api.BeforeEach;

/** Claims about a ledger that is empty at first; who extends them says on which database. */
abstract class LedgerClaims {

    final LedgerFixture ledger = ledger();

    abstract LedgerFixture ledger();

    @BeforeEach
    void empty() {
        ledger.clear();
    }
}
