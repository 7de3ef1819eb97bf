package io.dataproducts.gateway.once;

import io.dataproducts.gateway.once.ledger.Attempts;
import io.dataproducts.gateway.once.ledger.Leases;
import io.dataproducts.gateway.once.ledger.Ledger;
import io.dataproducts.gateway.once.ledger.Operations;
import io.dataproducts.gateway.once.settle.Settlement;
import io.dataproducts.gateway.once.settle.SettlementMetrics;
import io.dataproducts.gateway.once.settle.WatchLook;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What every operation follows the protocol with. */
@Component
record Protocol(
        Ledger ledger,
        Leases leases,
        Operations operations,
        Attempts attempts,
        Settlement settlement,
        WatchLook watch,
        SettlementMetrics metrics,
        OnceProperties properties,
        Clock clock) {}
