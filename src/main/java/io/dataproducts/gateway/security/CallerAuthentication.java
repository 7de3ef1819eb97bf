package io.dataproducts.gateway.security;

import io.dataproducts.gateway.platform.caller.Caller;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller whose credential was checked; the credential itself is not kept. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }
}
