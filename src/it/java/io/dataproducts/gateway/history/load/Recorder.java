package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.EvidenceFiles;
import io.dataproducts.gateway.history.evidence.Exchange;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Line;
import io.dataproducts.gateway.history.evidence.Line.Completion;
import io.dataproducts.gateway.history.evidence.Line.Invoke;
import io.dataproducts.gateway.history.evidence.Wish;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Writes down what callers ask and are answered, as it happens. */
public final class Recorder implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Wish> wishes = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();
    private final BufferedWriter file;
    private final Clock clock;
    private long calls;

    public Recorder(Path file, Clock clock) throws IOException {
        this.file = Files.newBufferedWriter(file);
        this.clock = clock;
    }

    public void wish(Wish wish) {
        locked(() -> {
            wishes.add(wish);
            append(Line.of(wish));
            return wish;
        });
    }

    /** Makes a request for {@code wish} and records both its ends. */
    public Answer request(Wish wish, Purpose purpose, String agent, Supplier<Answer> call) {
        var invoke = locked(() -> {
            var begun = new Invoke(++calls, wish.id(), purpose, agent, clock.instant());
            append(Line.of(begun));
            return begun;
        });
        var answer = call.get();
        return locked(() -> {
            var end = clock.instant();
            append(Line.of(new Completion(invoke.call(), end, answer)));
            exchanges.add(invoke.answered(end, answer));
            return answer;
        });
    }

    public List<Wish> wishes() {
        return locked(() -> List.copyOf(wishes));
    }

    public List<Exchange> exchanges() {
        return locked(() -> List.copyOf(exchanges));
    }

    private void append(Line line) {
        try {
            file.write(EvidenceFiles.JSON.writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
