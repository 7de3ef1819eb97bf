package io.dataproducts.gateway.testing;

import io.dataproducts.gateway.platform.caller.Caller;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes the test's thread work for a caller. */
public final class Callers {

    private Callers() {}

    public static void becomes(Caller caller) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(caller, ""));
    }

    public static void leaves() {
        SecurityContextHolder.clearContext();
    }
}
