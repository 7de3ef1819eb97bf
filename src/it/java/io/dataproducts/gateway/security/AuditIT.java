package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dataproducts.gateway.platform.audit.AuditLog;
import io.dataproducts.gateway.testing.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Every write leaves one line, whatever became of it; nothing else leaves any. */
class AuditIT extends SecuredGateway {

    private final Logger logger = (Logger) LoggerFactory.getLogger(AuditLog.NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private int audited;

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        assertThat(lines.list).hasSize(audited);
        logger.detachAppender(lines);
    }

    @Test
    void everyKindOfWriteLeavesOneLine() {
        var writer = caller("purge:" + MARKETING);

        var created = audited(
                () -> writer.post("/products", product("Audited " + System.nanoTime(), MARKETING)),
                "create-product",
                "made");
        var product = "/products/" + created.get("resource");
        audited(() -> writer.patch(product, quoted("{'description': 'd'}")), "patch-product", "made");
        audited(() -> writer.delete(product), "archive-product", "made");
        audited(() -> writer.post(product + "/restore"), "restore-product", "made");
        audited(() -> writer.delete(product + "?mode=purge"), "purge-product", "made");

        assertThat(created)
                .containsEntry("caller", "token:ada")
                .containsEntry("domain", MARKETING)
                .containsEntry("status", "201")
                .containsKeys("operation", "requestId");
    }

    @Test
    void refusedWritesLeaveOneLineEach() {
        var reader = caller("read:" + FINANCE);
        var product = "/products/" + TRUSTED_SPEND;

        assertThat(audited(() -> reader.delete(product), "archive-product", "refused"))
                .containsEntry("problem", "forbidden")
                .containsEntry("domain", FINANCE)
                .containsEntry("resource", TRUSTED_SPEND);
        audited(() -> reader.delete(product + "?mode=purge"), "purge-product", "refused");
        audited(() -> reader.patch(product, "{}"), "patch-product", "refused");
        audited(() -> reader.post(product + "/restore"), "restore-product", "refused");
        audited(() -> reader.post("/products", product("Mine", FINANCE)), "createProduct", "refused");
        audited(() -> caller("write:" + FINANCE).post("/products", "{"), "createProduct", "refused");
        audited(() -> reader.post("/api-keys", "{}"), "giveApiKey", "refused");
    }

    @Test
    void givingAndTakingAKeyLeavesOneLineEachWithoutTheKey() {
        var body = quoted("{'name':'audited','owner':'team@acme.com','grants':['read:*'],'expiresAt':'%s'}"
                .formatted(Instant.now().plusSeconds(60)));
        var given = audited(() -> operator().post("/api-keys", body), "giveApiKey", "made");
        audited(() -> operator().delete("/api-keys/" + given.get("resource")), "takeApiKey", "made");

        assertThat(given).containsEntry("caller", "key:operator").doesNotContainKey("key");
        assertThat(given.values()).noneMatch(value -> value.contains("dpg_"));
    }

    @Test
    void aReplaySaysThatItIsOne() {
        var body = product("Replayed " + System.nanoTime(), MARKETING);
        Supplier<Api.Answer> create = () -> {
            var writer = caller("write:" + MARKETING);
            return writer.send(writer.request("/products")
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", body.substring(11, 40))
                    .POST(BodyPublishers.ofString(body)));
        };

        var first = audited(create, "create-product", "made");
        var second = audited(create, "create-product", "replayed");

        assertThat(second.get("operation")).isEqualTo(first.get("operation"));
    }

    @Test
    void readsAndDryRunsLeaveNone() {
        var writer = caller("write:" + MARKETING);

        writer.get("/products");
        writer.post("/products?dryRun=true", product("Dry", MARKETING));
        writer.post("/selections/preview", quoted("{'assets': {'types': ['Table']}}"));
        audited(() -> writer.post("/products", "{"), "createProduct", "refused");
    }

    /** The facts in the one line that {@code call} leaves. */
    private Map<String, String> audited(Supplier<Api.Answer> call, String action, String outcome) {
        assertThat(call.get().status()).isPositive();
        audited++;
        // The line is written when the answer is on its way.
        await().atMost(Duration.ofSeconds(5)).until(() -> lines.list.size() >= audited);
        var facts = lines.list.getLast().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
        assertThat(facts).containsEntry("action", action).containsEntry("outcome", outcome);
        return facts;
    }
}
