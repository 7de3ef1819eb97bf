package io.dataproducts.gateway.platform.deadline;

import java.time.Duration;

/**
 * The leave to send one write. It is asked for as the last act before the first byte leaves, on a thread of the HTTP
 * client, which must not be kept waiting: no call to a database or over a network.
 */
@FunctionalInterface
public interface SendPermit {

    /**
     * Whether the write may leave now.
     *
     * @param call the longest time that the call may take from now on
     */
    boolean covers(Duration call);
}
