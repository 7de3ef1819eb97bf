package io.dataproducts.gateway.security;

/** The gateway would start with no way to call it. */
final class NobodyCanCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean open;

    /** @param open whether it is to be open where it is bound to loopback, which it is not */
    NobodyCanCallException(boolean open) {
        super("Nobody could call the gateway: it knows no issuer of tokens and no API keys"
                + (open ? ", and it is open on loopback only, to which it is not bound" : ""));
        this.open = open;
    }

    boolean isMeantToBeOpen() {
        return open;
    }
}
