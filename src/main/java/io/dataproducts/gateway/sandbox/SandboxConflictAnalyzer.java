package io.dataproducts.gateway.sandbox;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to choose between the sandbox and a tenant. */
final class SandboxConflictAnalyzer extends AbstractFailureAnalyzer<SandboxConflictException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SandboxConflictException cause) {
        var settings = String.join(", ", cause.settings());
        var action = "To use the sandbox, remove %s. To use the tenant, do not activate the profile 'sandbox'."
                .formatted(settings);
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
