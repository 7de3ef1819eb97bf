package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Wish;
import io.dataproducts.gateway.history.evidence.Wish.Version;
import io.dataproducts.gateway.history.rig.Fleet;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls the gateways over HTTP, and records it. Gateways are named by their place in the fleet, round and round. */
final class Caller implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final Duration ASK = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final Fleet fleet;
    private final Recorder recorder;

    Caller(Fleet fleet, Recorder recorder) {
        this.fleet = fleet;
        this.recorder = recorder;
    }

    /** Sends the write, and may go away before the answer. */
    Answer send(Wish wish, Purpose purpose, int place, Duration patience) {
        return send(wish, purpose, place, patience, Requests.DEADLINE);
    }

    /** Sends the write again and says for how long it waits, so that the gateway answers in that time. */
    Answer sendAgain(Wish wish, int place, Duration patience) {
        return send(wish, Purpose.SEND, place, patience, patience.minusSeconds(1));
    }

    private Answer send(Wish wish, Purpose purpose, int place, Duration patience, Duration deadline) {
        var gateway = fleet.at(place);
        var request = Requests.of(wish, gateway.uri(), deadline);
        return recorder.request(
                wish,
                purpose,
                gateway.agent(),
                () -> exchange(request.build(), patience, response -> Answers.ofWrite(response, wish.guid())));
    }

    /** Asks what became of an operation of the write. */
    Answer ask(Wish wish, String operation, int place) {
        var gateway = fleet.at(place);
        var request = HttpRequest.newBuilder(gateway.uri().resolve(operation));
        return recorder.request(
                wish,
                Purpose.ASK,
                gateway.agent(),
                () -> exchange(request.build(), ASK, response -> OperationAnswers.of(response, wish.guid())));
    }

    /** Reads the product as it is now; empty if that fails or it is archived. */
    Optional<Version> read(String guid, int place) {
        var request = HttpRequest.newBuilder(fleet.at(place).uri().resolve("/products/" + guid))
                .timeout(READ)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 ? version(response) : Optional.empty();
        } catch (IOException unreachable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Optional<Version> version(HttpResponse<String> response) {
        var json = Answers.json(response);
        return response.headers()
                .firstValue("ETag")
                .map(tag -> new Version(tag, Answers.text(json, "name"), Answers.text(json, "description")));
    }

    /** Waits for the whole answer no longer than {@code patience}: a gateway may be stopped in the middle of it. */
    private Answer exchange(HttpRequest request, Duration patience, Function<HttpResponse<String>, Answer> meaning) {
        var response = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return meaning.apply(response.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException outOfPatience) {
            response.cancel(true);
            return Answer.none(Answer.ABANDONED);
        } catch (ExecutionException failure) {
            return unanswered(failure.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Answer unanswered(@Nullable Throwable failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
                ? Answer.none(Answer.NOT_SENT)
                : Answer.none("broken: " + failure);
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("a caller was interrupted", e);
    }

    @Override
    public void close() {
        http.close();
    }
}
