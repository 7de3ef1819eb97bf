package io.dataproducts.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DoorsTests {

    private static final Map<String, String> KEYS = Map.of("gateway.security.api-keys-file", "keys.json");
    private static final Map<String, String> OPEN = Map.of("gateway.security.open-on-loopback", "true");
    private static final Map<String, String> BOTH =
            Map.of("gateway.security.open-on-loopback", "true", "gateway.security.api-keys-file", "keys.json");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1"})
    void areOpenOnLoopbackWhereThatIsWanted(String address) throws UnknownHostException {
        assertThat(Doors.of(properties(OPEN), InetAddress.getByName(address))).isEqualTo(Doors.OPEN);
        assertThat(Doors.of(properties(KEYS), InetAddress.getByName(address))).isEqualTo(Doors.LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "::"})
    void areLockedOnEveryOtherAddress(String address) throws UnknownHostException {
        assertThat(Doors.of(properties(BOTH), InetAddress.getByName(address))).isEqualTo(Doors.LOCKED);
    }

    @Test
    void areLockedWithoutAnAddress() {
        assertThat(Doors.of(properties(BOTH), null)).isEqualTo(Doors.LOCKED);
    }

    @Test
    void areNotBuiltWhereNobodyCouldEnter() {
        assertThatExceptionOfType(NobodyCanCallException.class)
                .isThrownBy(() -> Doors.of(properties(Map.of()), InetAddress.getLoopbackAddress()));
        assertThatExceptionOfType(NobodyCanCallException.class)
                .isThrownBy(() -> Doors.of(properties(OPEN), null))
                .withMessageContaining("loopback");
    }

    private static SecurityProperties properties(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("gateway.security", SecurityProperties.class);
    }
}
