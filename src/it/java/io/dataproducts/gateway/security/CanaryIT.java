package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.dataproducts.gateway.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Secrets in every input come out nowhere: not in a log, a problem, a metric, a trace, a row of the ledger
 * or on the management port.
 * Only the name of an unknown member or parameter is told to who sent it.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT extends SecuredGateway {

    private static final String CANARY = "canary" + UUID.randomUUID().toString().replace("-", "");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Logger ours = (Logger) LoggerFactory.getLogger("io.dataproducts.gateway");
    private final List<Api.Answer> answers = new ArrayList<>();

    @Autowired
    JdbcClient jdbc;

    /** Where a careless line would be seen first. */
    @BeforeEach
    void logEverythingOfOurs() {
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void logAsBefore() {
        ours.setLevel(null);
    }

    @Test
    void noSecretComesOut(CapturedOutput output) {
        var token = ISSUER.token(claims -> claims.claim("scope", "admin:*").claim("secret", CANARY));
        var key = operator()
                .post(
                        "/api-keys",
                        quoted("{'name':'canary','owner':'o@acme.com','grants':['read:*'],'expiresAt':'%s'}"
                                .formatted(Instant.now().plusSeconds(60))))
                .text("/key");
        var caller = nobody.withToken(token);

        answers.add(caller.get("/me"));
        answers.add(nobody.withKey(key).get("/me"));
        answers.add(nobody.withKey(CANARY).get("/me"));
        answers.add(nobody.withToken(CANARY).get("/me"));
        answers.add(nobody.withToken(token + CANARY).get("/me"));
        queries(caller);
        headers(caller);
        bodies(caller);

        assertThat(answers).hasSizeGreaterThan(25).allSatisfy(answer -> {
            assertThat(answer.response().body())
                    .doesNotContain(CANARY)
                    .doesNotContain(key)
                    .doesNotContain(token);
            assertThat(answer.response().headers().map().toString()).doesNotContain(CANARY);
        });
        var traces = traces(caller);
        for (var secret : List.of(CANARY, key, token, OPERATOR_KEY)) {
            assertThat(traces).doesNotContain(secret);
            assertThat(output.getAll()).doesNotContain(secret);
            assertThat(ledger()).doesNotContain(secret);
            assertThat(new Api(managementPort)
                            .get("/actuator/prometheus")
                            .response()
                            .body())
                    .doesNotContain(secret);
            assertThat(new Api(managementPort)
                            .get("/actuator/health")
                            .response()
                            .body())
                    .doesNotContain(secret);
        }
    }

    /** What was exported, once the span of a call has come that was made after all others. */
    private static String traces(Api caller) {
        caller.get("/problems/name-taken");
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!COLLECTOR.text().contains("/problems/{slug}") && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        assertThat(COLLECTOR.text()).contains("/problems/{slug}").contains("/products/{guid}");
        return COLLECTOR.text();
    }

    private void queries(Api caller) {
        for (var path : List.of(
                "/products?cursor=",
                "/products?limit=",
                "/products?count=",
                "/products?attributes=",
                "/products?access_token=",
                "/products?domain=",
                "/products?name=",
                "/products?qualifiedName=",
                "/tags?q=",
                "/operations/",
                "/domains/",
                "/products/")) {
            answers.add(caller.get(path + CANARY));
        }
    }

    private void headers(Api caller) {
        for (var header :
                List.of("If-None-Match", "X-Request-Timeout", "X-Secret", "Cookie", "traceparent", "Accept")) {
            answers.add(caller.send(caller.request("/products/" + TRUSTED_SPEND)
                    .header(header, CANARY)
                    .GET()));
        }
        answers.add(caller.send(caller.request("/products")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", CANARY)
                .POST(BodyPublishers.ofString("{"))));
    }

    private void bodies(Api caller) {
        for (var body : List.of(
                "{'name': 1, 'description': '%s'}",
                "{'name': 'N', 'domain': '%s', 'assets': {'types': ['Table']}}",
                "{'name': 'N', 'domain': 'Marketing', 'assets': {'tags': ['%s']}}",
                "{'name': 'N', 'domain': 'Marketing', 'status': '%s', 'assets': {'types': ['Table']}}",
                "{'name': 'N', 'owners': {'users': ['%s', 1]}}",
                "{'name': 'N%s",
                "%s")) {
            answers.add(caller.post("/products", quoted(body.replace("%s", CANARY))));
        }
    }

    private String ledger() {
        var rows = new StringBuilder();
        for (var table : List.of("operation", "attempt", "lease", "api_key")) {
            jdbc.sql("SELECT * FROM " + table).query().listOfRows().forEach(rows::append);
        }
        return rows.toString();
    }
}
