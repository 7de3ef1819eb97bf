package io.dataproducts.gateway.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Whom the gateway lets in, by its settings and its address. */
enum Doors {
    /** Everybody: only programs on this machine can reach it. */
    OPEN,
    /** Who has a credential. */
    LOCKED;

    /** @throws NobodyCanCallException if nobody could have a credential */
    static Doors of(SecurityProperties properties, @Nullable InetAddress address) {
        if (properties.openOnLoopback() && address != null && address.isLoopbackAddress()) {
            return OPEN;
        }
        if (properties.jwt().isConfigured() || properties.keysFile().isPresent()) {
            return LOCKED;
        }
        throw new NobodyCanCallException(properties.openOnLoopback());
    }
}
