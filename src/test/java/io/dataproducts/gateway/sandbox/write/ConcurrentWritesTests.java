package io.dataproducts.gateway.sandbox.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.TestCatalog;
import io.dataproducts.gateway.sandbox.graph.Entity;
import io.dataproducts.gateway.sandbox.type.Relation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrentWritesTests {

    private static final int WRITES = 100;

    private final TestCatalog catalog = TestCatalog.lagging();

    @Test
    void losesNoneOfManyWritesAtOnce() throws Exception {
        var created = all(i -> catalog.saved(Requests.product("Reach")));

        var all = all(i -> catalog.saved(Requests.change(created.get(i), ", \"description\": \"" + i + "\"")));

        catalog.refresh();
        assertThat(catalog.graph().referring(TestCatalog.MARKETING, Relation.DATA_DOMAIN))
                .containsAll(all);
        assertThat(catalog.names("{\"term\": {\"name.keyword\": \"reach\"}}")).hasSize(WRITES);
        assertThat(catalog.names("{\"term\": {\"description\": \"%d\"}}".formatted(WRITES - 1)))
                .containsExactly("Reach");
    }

    private static List<Entity> all(Write write) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, WRITES)
                    .<Callable<Entity>>mapToObj(i -> () -> write.run(i))
                    .toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    /** One of many writes. */
    private interface Write {

        Entity run(int number);
    }
}
