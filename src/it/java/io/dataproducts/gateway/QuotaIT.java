package io.dataproducts.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Who has used up the quota is told when to come back. */
@TestPropertySource(
        properties = {
            "gateway.quota.requests=20",
            "gateway.quota.window=1h",
            "gateway.quota.replicas=2",
        })
class QuotaIT extends StubbedAtlan {

    @Test
    void whoExceedsTheQuotaIsAnsweredAProblem() {
        for (int i = 0; i < 10; i++) {
            assertThat(api.get("/problems").status()).isEqualTo(200);
        }
        ATLAN.resetRequests();

        var answer = api.get("/products");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("quota-exceeded");
        assertThat(answer.json().path("retryable").asBoolean()).isTrue();
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(300, 360);
        assertThat(answer.header("RateLimit")).startsWith("\"requests\";r=0;t=");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        nothingWasAskedForTheCaller();
    }
}
