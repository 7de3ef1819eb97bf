package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class AtlanHealthTests {

    private final AtlanPolicies policies = new AtlanPolicies(
            AtlanClients.properties("http://localhost", "breaker.minimum-calls=1"), new SimpleMeterRegistry());
    private final AtlanHealth indicator = new AtlanHealth(policies);

    @Test
    void saysThatCallsOfEachClassAreMade() {
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails())
                .isEqualTo(Map.of("search", "CLOSED", "read", "CLOSED", "write", "CLOSED"));
    }

    @Test
    void namesTheClassThatIsHeldBack() {
        fail(StubOfAtlan.SEARCH);

        assertThat(indicator.health().getStatus()).isEqualTo(AtlanHealth.DEGRADED);
        assertThat(indicator.health().getDetails())
                .containsEntry("search", "OPEN")
                .containsEntry("write", "CLOSED");
    }

    private void fail(AtlanCall call) {
        assertThatThrownBy(() -> policies.apply(call, _ -> {
                    throw new AtlanException.Unreadable(call.name(), "none", false, null, null);
                }))
                .isInstanceOf(AtlanException.Unreadable.class);
    }
}
