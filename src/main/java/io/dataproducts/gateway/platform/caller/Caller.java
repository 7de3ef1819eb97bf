package io.dataproducts.gateway.platform.caller;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes a call, and what they may do.
 *
 * @param name the same for every credential of one caller, 1 to 255 printable characters; operations and idempotency keys
 *     belong to it
 */
public record Caller(String name, Grants grants) {

    /** Everybody, where callers are not told apart. */
    public static final Caller ANYBODY = new Caller("anybody", Grants.ALL);

    /** The gateway itself, which works for no caller and may see nothing in the name of one. */
    public static final Caller GATEWAY = new Caller("gateway", Grants.NONE);

    /** The caller of the request that this thread works for; {@link #GATEWAY} where it works for none. */
    public static Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : GATEWAY;
    }
}
