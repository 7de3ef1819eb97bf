package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Answer;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import io.dataproducts.gateway.history.evidence.Outcome;
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
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

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

    /** Sends the write. */
    Answer send(Wish wish, Purpose purpose, int place, Duration patience) {
        var gateway = fleet.at(place);
        var request = Requests.of(wish, gateway.uri()).timeout(patience);
        return recorder.request(
                wish,
                purpose,
                gateway.agent(),
                () -> exchange(request.build(), response -> Answers.ofWrite(response, wish.guid())));
    }

    /** Asks what became of an operation of the write. */
    Answer ask(Wish wish, String operation, int place) {
        var gateway = fleet.at(place);
        var request = HttpRequest.newBuilder(gateway.uri().resolve(operation)).timeout(ASK);
        return recorder.request(
                wish,
                Purpose.ASK,
                gateway.agent(),
                () -> exchange(request.build(), response -> OperationAnswers.of(response, wish.guid())));
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

    private Answer exchange(HttpRequest request, Function<HttpResponse<String>, Answer> meaning) {
        try {
            return meaning.apply(http.send(request, BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException notSent) {
            return Answer.none(Answer.NOT_SENT);
        } catch (HttpTimeoutException outOfPatience) {
            return Answer.none(Answer.ABANDONED);
        } catch (IOException broken) {
            return new Answer(Outcome.UNKNOWN, 0, null, false, null, null, false, "broken: " + broken.getMessage());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
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
