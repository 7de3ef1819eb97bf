package io.dataproducts.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every read meets every fault, once and for good: what can be tried again is, as often as the policies say. */
class ReadFaultsIT extends FaultyGateway {

    private static final String PRODUCT = "da7a9000-0000-4000-8000-000000000001";

    /** Status and problem if the fault strikes once, and if it never ends; the attempts in each case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'reset' | 200 | 2 | atlan-unreadable | 3",
                "'kind':'empty' | 200 | 2 | atlan-unreadable | 3",
                "'kind':'hang','delay':'1200ms' | 504 | 1 | atlan-timeout | 1",
                "'kind':'cut' | 200 | 2 | atlan-unreadable | 3",
                "'kind':'slow-body','delay':'100ms' | 200 | 1 | | 1",
                "'kind':'slow-body','delay':'1200ms' | 504 | 1 | atlan-timeout | 1",
                "'kind':'status','status':500,'body':'json' | 200 | 2 | atlan-unreadable | 3",
                "'kind':'status','status':502,'body':'html' | 200 | 2 | atlan-unreadable | 3",
                "'kind':'status','status':503,'body':'html' | 200 | 2 | atlan-unavailable | 3",
                "'kind':'status','status':504,'body':'html' | 504 | 1 | atlan-timeout | 1",
                "'kind':'status','status':401,'body':'json' | 200 | 2 | atlan-credentials | 2",
                "'kind':'status','status':403,'body':'json','code':'ATLAS-403-00-001' | 502 | 1 | atlan-credentials | 1",
            })
    void aReadIsTriedAgainWhereThatCanHelp(String fault, int once, int attempts, String forGood, int allAttempts) {
        for (var read : ReadCase.values()) {
            strikes(read, fault, "'times':1,", once, attempts);
            if (forGood != null) {
                assertThat(strikes(read, fault, "", -1, allAttempts)).isEqualTo(forGood);
            }
        }
    }

    /** The gate that a 429 closes is shared, so each of these stands alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'status','status':429,'body':'html','retryAfter':'1' | 200",
                "'kind':'status','status':429,'body':'html','retryAfter':'soon' | 200",
                "'kind':'status','status':429,'body':'html','retryAfter':'Wed, 21 Oct 2015 07:28:00 GMT' | 200",
                "'kind':'status','status':503,'body':'json','code':'ATLAS-503-00-001' | 200",
            })
    void aRateLimitIsWaitedFor(String fault, int status) {
        for (var read : ReadCase.values()) {
            strikes(read, fault, "'times':1,", status, 2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'kind':'timed-out-search'", "'kind':'status','status':429,'body':'json','code':'ATLAS-400-00-502'"
            })
    void aSearchThatRanOutOfTimeIsNotRepeated(String fault) {
        assertThat(strikes(ReadCase.LIST, fault, "'times':1,", 504, 1)).isEqualTo("atlan-timeout");
    }

    @ParameterizedTest
    @EnumSource
    void withoutAConnectionAtlanIsUnavailable(ReadCase read) {
        attemptsOfHealthy(read);
        RELAY.close();
        try {
            long start = System.nanoTime();
            var answer = read.send(api, PRODUCT);

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("/code")).isEqualTo("atlan-unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(ProductWriteCase.DEADLINE.plusSeconds(2));
        } finally {
            RELAY.reopen();
        }
    }

    private String strikes(ReadCase read, String fault, String times, int status, int attempts) {
        long healthy = attemptsOfHealthy(read);
        faults("{'rules':[{'calls':['%s'],%s'fault':{%s}}]}".formatted(read.call(), times, fault));
        long before = attempts(read.kind());
        long start = System.nanoTime();

        var answer = read.send(api, PRODUCT);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ProductWriteCase.DEADLINE.plusSeconds(2));
        if (status > 0) {
            assertThat(answer.status()).as("%s %s", read, fault).isEqualTo(status);
        }
        long others = status == 200 ? healthy - 1 : 0;
        assertThat(attempts(read.kind()) - before).as("%s %s", read, fault).isEqualTo(attempts + others);
        return answer.text("/code");
    }

    /** How many calls of its class it takes once the names are known. */
    private long attemptsOfHealthy(ReadCase read) {
        faults("{'rules':[]}");
        assertThat(read.send(api, PRODUCT).status()).isEqualTo(200);
        long before = attempts(read.kind());
        assertThat(read.send(api, PRODUCT).status()).isEqualTo(200);
        return attempts(read.kind()) - before;
    }
}
