package io.dataproducts.gateway.history.rig;

import java.nio.file.Path;
import java.util.List;

/** Where a gateway has its ledger. */
public record LedgerSettings(String url, String username) {

    /** A ledger of H2 in a file, for one gateway. */
    public static LedgerSettings h2(Path file) {
        return new LedgerSettings("jdbc:h2:file:" + file.toAbsolutePath(), "sa");
    }

    /** A ledger that a gateway shares with no other, and forgets when it is killed. */
    public static LedgerSettings forgetful() {
        return new LedgerSettings("jdbc:h2:mem:ledger", "sa");
    }

    List<String> arguments() {
        return List.of("--gateway.ledger.url=" + url, "--gateway.ledger.username=" + username);
    }
}
