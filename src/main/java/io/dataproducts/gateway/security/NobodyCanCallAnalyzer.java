package io.dataproducts.gateway.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how callers get in. */
final class NobodyCanCallAnalyzer extends AbstractFailureAnalyzer<NobodyCanCallException> {

    private static final String CREDENTIALS =
            "Set 'gateway.security.jwt.issuer' and 'gateway.security.jwt.audience' for tokens of an identity provider,"
                    + " or 'gateway.security.api-keys-file' for API keys (docs/security.md shows how to make the first"
                    + " one)";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NobodyCanCallException cause) {
        var action = cause.isMeantToBeOpen()
                ? CREDENTIALS + ", or bind it to loopback with 'server.address=localhost'."
                : CREDENTIALS + ".";
        return new FailureAnalysis(cause.getMessage() + ".", action, cause);
    }
}
