package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.testing.Api.Answer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The names in Atlan, which the gateway keeps copies of, meet every fault: when they are listed, and when they are used. */
class LookupFaultsIT extends FaultyGateway {

    private static final String SELECTION = quoted("{'assets':{'types':['Table'],'tags':['Marketing']}}");

    private enum Listing {
        DOMAINS("/domains", "search", "search"),
        TAGS("/tags", "typedefs", "read"),
        TYPES("/types", "typedefs", "read"),
        CUSTOM_METADATA("/custom-metadata", "typedefs", "read");

        private final String path;
        private final String call;
        private final String kind;

        Listing(String path, String call, String kind) {
            this.path = path;
            this.call = call;
            this.kind = kind;
        }
    }

    @DynamicPropertySource
    static void renewsItsCopiesWheneverTheyAreUsed(DynamicPropertyRegistry registry) {
        registry.add("gateway.atlan.names-ttl", () -> "0s");
    }

    /** They are read anew for whoever lists them, though not twice in a second. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'reset' | 200 | 2",
                "'kind':'empty' | 200 | 2",
                "'kind':'hang','delay':'1200ms' | 504 | 1",
                "'kind':'cut' | 200 | 2",
                "'kind':'slow-body','delay':'1200ms' | 504 | 1",
                "'kind':'status','status':429,'body':'html','retryAfter':'1' | 200 | 2",
                "'kind':'status','status':500,'body':'json' | 200 | 2",
                "'kind':'status','status':502,'body':'html' | 200 | 2",
                "'kind':'status','status':503,'body':'html' | 200 | 2",
                "'kind':'status','status':504,'body':'html' | 504 | 1",
                "'kind':'status','status':401,'body':'json' | 200 | 2",
                "'kind':'status','status':403,'body':'json','code':'ATLAS-403-00-001' | 502 | 1",
            })
    void aListIsTriedAgainWhereThatCanHelp(String fault, int status, int attempts) {
        for (var listing : Listing.values()) {
            faults("{'rules':[{'calls':['%s'],'times':1,'fault':{%s}}]}".formatted(listing.call, fault));
            long before = attempts(listing.kind);

            var answer = await().atMost(Duration.ofSeconds(10))
                    .until(() -> list(listing), _ -> attempts(listing.kind) > before);

            assertThat(answer.status()).as("%s %s", listing, fault).isEqualTo(status);
            assertThat(attempts(listing.kind) - before)
                    .as("%s %s", listing, fault)
                    .isEqualTo(attempts);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind':'reset'",
                "'kind':'empty'",
                "'kind':'cut'",
                "'kind':'hang','delay':'1200ms'",
                "'kind':'status','status':429,'body':'html','retryAfter':'soon'",
                "'kind':'status','status':500,'body':'json'",
                "'kind':'status','status':502,'body':'html'",
                "'kind':'status','status':503,'body':'html'",
                "'kind':'status','status':504,'body':'html'",
                "'kind':'status','status':401,'body':'json'",
                "'kind':'status','status':403,'body':'json','code':'ATLAS-403-00-001'",
            })
    void aSelectionGoesOnWithTheNamesThatWereRead(String fault) {
        var usual =
                api.post("/selections/preview", SELECTION).json().at("/count").asLong();
        faults("{'rules':[{'calls':['typedefs'],'fault':{%s}}]}".formatted(fault));
        long before = attempts("read");

        var answer = api.post("/selections/preview", SELECTION);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/count").asLong()).isEqualTo(usual).isPositive();
        assertThat(attempts("read")).isGreaterThan(before);
    }

    private Answer list(Listing listing) {
        return api.send(api.request(listing.path)
                .header("X-Request-Timeout", String.valueOf(ProductWriteCase.DEADLINE.toSeconds()))
                .GET());
    }
}
