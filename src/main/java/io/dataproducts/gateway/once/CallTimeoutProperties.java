package io.dataproducts.gateway.once;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the protocol's times depend on of the settings of the client that sends the writes.
 *
 * @param timeout longest wait for one attempt, from connect to last byte
 */
@ConfigurationProperties("gateway.atlan")
record CallTimeoutProperties(@DefaultValue("15s") Duration timeout) {}
