package io.dataproducts.gateway.dataproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.SearchClient;
import io.dataproducts.gateway.atlan.SearchHits;
import io.dataproducts.gateway.naming.Guid;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IndexLagTests {

    private static final Guid GUID = new Guid("da7a9000-0000-4000-8000-000000000001");
    private static final SearchHits NOTHING = new SearchHits(List.of(), 0, Optional.empty());
    private static final SearchHits SHOWN =
            new SearchHits(List.of(new AtlanEntity(JsonMapper.shared().createObjectNode())), 0, Optional.empty());

    private final SearchClient search = mock(SearchClient.class);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void looksWithGrowingPausesUntilTheProductIsShown() {
        when(search.search(any())).thenReturn(NOTHING, NOTHING, NOTHING, SHOWN);

        every(Duration.ofMinutes(1)).created(GUID);

        assertThat(pauses).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L);
        assertThat(timer().count()).isEqualTo(1);
    }

    @Test
    void takesAFailureOfAtlanForNoLag() {
        when(search.search(any())).thenThrow(new IllegalStateException("Atlan is away"));

        every(Duration.ofMinutes(1)).created(GUID);

        assertThat(pauses).isEmpty();
        assertThat(timer().count()).isZero();
    }

    @Test
    void measuresOneCreateOfMany() {
        when(search.search(any())).thenReturn(SHOWN);
        var lag = every(Duration.ofMinutes(1));

        lag.created(GUID);
        lag.created(GUID);

        verify(search).search(any());
    }

    @Test
    void measuresNothingIfItIsOff() {
        every(Duration.ZERO).created(GUID);

        verify(search, never()).search(any());
    }

    private IndexLag every(Duration time) {
        return new IndexLag(search, metrics, new ProductProperties(0.5, time), Runnable::run, pauses::add);
    }

    private Timer timer() {
        return metrics.get(IndexLag.METRIC).timer();
    }
}
