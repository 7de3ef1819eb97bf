package io.dataproducts.gateway.sandbox;

import java.util.List;

/** The sandbox is asked for while a tenant is configured, so it is not clear which of the two is meant. */
public final class SandboxConflictException extends RuntimeException {

    private final List<String> settings;

    /** @param settings names of the settings that mean a tenant */
    SandboxConflictException(List<String> settings) {
        super("Profile 'sandbox' is active, but a tenant is configured by %s.".formatted(String.join(", ", settings)));
        this.settings = List.copyOf(settings);
    }

    List<String> settings() {
        return settings;
    }
}
