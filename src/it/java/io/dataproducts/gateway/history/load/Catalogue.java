package io.dataproducts.gateway.history.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The products that callers know of, the newest last. */
final class Catalogue {

    private static final int HOT = 5;

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Known> products = new ArrayList<>();

    /** A product that was acknowledged, and whether it is archived as far as anybody knows. */
    record Known(String guid, String domain, boolean archived) {}

    void put(Known product) {
        lock.lock();
        try {
            products.removeIf(other -> other.guid().equals(product.guid()));
            products.add(product);
        } finally {
            lock.unlock();
        }
    }

    Optional<Known> pick(Draw draw, boolean archived) {
        lock.lock();
        try {
            var all = products.stream()
                    .filter(product -> product.archived() == archived)
                    .toList();
            var some = draw.hot() ? all.subList(Math.max(0, all.size() - HOT), all.size()) : all;
            return some.isEmpty() ? Optional.empty() : Optional.of(some.get(draw.pick() % some.size()));
        } finally {
            lock.unlock();
        }
    }
}
