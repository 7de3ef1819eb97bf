package io.dataproducts.gateway.platform.caller;

/**
 * Who makes a call.
 *
 * @param name the same for every credential of one caller, 1 to 255 characters; operations and idempotency keys belong
 *     to it
 */
public record Caller(String name) {

    /** Everybody, where callers are not told apart. */
    public static final Caller ANYBODY = new Caller("anybody");

    /** The caller of the request that this thread works for. */
    public static Caller current() {
        return ANYBODY;
    }
}
