package io.dataproducts.gateway.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dataproducts.gateway.testing.Api.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every write meets every fault: what the caller is told is what happened, and nothing happens twice. */
class FaultMatrixIT extends FaultyGateway {

    /** On a busy machine an answer may be a little late. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /** How long an unknown outcome may take to settle. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Reads and searches for one write, those that look for its effect in the time it has included. */
    private static final int MOST_LOOKS = 60;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Stream<Arguments> matrix() {
        return Arrays.stream(ProductWriteCase.values())
                .flatMap(write -> Arrays.stream(UpstreamFault.values()).map(fault -> Arguments.of(write, fault)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void aWriteIsAnsweredWithTheTruth(ProductWriteCase write, UpstreamFault fault) {
        var name = "Matrix %s %d".formatted(write, NUMBER.incrementAndGet());
        var guid = write == ProductWriteCase.CREATE ? "" : existing(write, name);
        long before = attempts("write");
        long looksBefore = attempts("read") + attempts("search");

        var answer = timed(() -> sendInto(fault, write.calls(), () -> write.send(api, guid, name)));

        check(fault.fate(), answer, write);
        assertThat(attempts("write") - before).isEqualTo(sends(fault.fate()));
        assertThat(attempts("read") + attempts("search") - looksBefore).isLessThan(MOST_LOOKS);
        boolean made = answer.status() < 300;
        assertThat(isInEffect(write, guid, name)).isEqualTo(made);
        assertThat(active(name)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCreateMayBeRepeatedUnderItsKeyUntilItIsMade(UpstreamFault fault) {
        var name = "Keyed %s".formatted(fault);

        var first = timed(() -> sendInto(fault, ProductWriteCase.CREATE.calls(), () -> keyed(name)));
        await().atMost(PATIENCE).until(() -> keyed(name).status() == 201);

        var last = keyed(name);
        assertThat(last.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.text("/guid")).isIn(last.text("/guid"), "");
        assertThat(active(name)).isEqualTo(1);
    }

    /** Atlan may refuse a name since the very call that it refuses has taken it. */
    @Test
    void aCreateThatMeetsItselfIsMade() {
        faults(
                "{'rules':[{'calls':['create'],'times':1,'fault':{'kind':'status-after-commit','status':400,"
                        + "'body':'json','code':'ATLAS-400-00-029','message':'Data product with name Itself already exists'}}]}");

        var answer = ProductWriteCase.CREATE.send(api, "", "Itself");

        assertThat(answer.status()).as(answer.text("/code")).isEqualTo(201);
        assertThat(active("Itself")).isOne();
    }

    @Test
    void aNameThatOnlyTheIndexStillHasIsSoonFree() {
        var first = existing(ProductWriteCase.ARCHIVE, "Index only");
        await().until(() ->
                api.get("/products?name=Index+only").text("/items/0/guid").equals(first));
        faults("{'indexLag':'3s','rules':[]}");
        assertThat(api.delete("/products/" + first).status()).isEqualTo(204);

        var early = keyed("Index only");
        await().atMost(PATIENCE).until(() -> keyed("Index only").status() == 201);

        assertThat(early.text("/code")).isEqualTo("write-in-progress");
        assertThat(early.header("Retry-After")).isEqualTo("2");
        assertThat(active("Index only")).isOne();
    }

    @Test
    void aRenameToANameThatOnlyTheIndexStillHasIsSoonMade() {
        var first = existing(ProductWriteCase.ARCHIVE, "Index renamed");
        var other = existing(ProductWriteCase.RENAME, "Index");
        await().until(() ->
                api.get("/products?name=Index+renamed").text("/items/0/guid").equals(first));
        faults("{'indexLag':'3s','rules':[]}");
        assertThat(api.delete("/products/" + first).status()).isEqualTo(204);

        var early = ProductWriteCase.RENAME.send(api, other, "Index");
        await().atMost(PATIENCE)
                .until(() -> ProductWriteCase.RENAME.send(api, other, "Index").status() == 200);

        assertThat(early.text("/code")).isEqualTo("write-in-progress");
        assertThat(active("Index renamed")).isOne();
    }

    @Test
    void aRepeatTakesItsNameFromAForerunnerThatCameTooLate() {
        var name = "Forerunner";
        faults("{'rules':[{'calls':['create'],'times':1,'fault':{'kind':'late','delay':'4s'}}]}");
        settledAsNotMade(keyed(name), ProductWriteCase.CREATE);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> active(name) == 1);

        var answer = keyed(name);

        assertThat(answer.status()).as(answer.text("/code")).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> active(name) == 1);
        assertThat(api.get("/products/" + answer.text("/guid")).text("/status")).isEqualTo("Active");
    }

    @Test
    void aRepeatIsNotSentWhileItsForerunnerCannotBeRemoved() {
        var name = "Lasting forerunner";
        faults("{'rules':[{'calls':['create'],'times':1,'fault':{'kind':'late','delay':'4s'}}]}");
        settledAsNotMade(keyed(name), ProductWriteCase.CREATE);
        faults("{'rules':[{'calls':['purge'],'fault':{'kind':'reset'}}]}");
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> active(name) == 1);

        var answer = keyed(name);

        assertThat(answer.text("/code")).isEqualTo("write-in-progress");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(active(name)).isOne();
        faults("{'rules':[]}");
        await().atMost(PATIENCE).until(() -> keyed(name).status() == 201);
        await().atMost(PATIENCE).until(() -> active(name) == 1);
    }

    @Test
    void aNameIsTakenFromEveryForerunnerThatCameTooLate() {
        var name = "Two forerunners";
        faults("{'rules':[{'calls':['create'],'times':2,'fault':{'kind':'late','delay':'6s'}},"
                + "{'calls':['purge'],'times':4,'fault':{'kind':'status','status':503,'body':'html'}}]}");
        settledAsNotMade(keyed(name), ProductWriteCase.CREATE);
        settledAsNotMade(keyed(name), ProductWriteCase.CREATE);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> active(name) == 2);

        await().atMost(PATIENCE).until(() -> keyed(name).status() == 201);

        await().atMost(PATIENCE).until(() -> active(name) == 1);
    }

    private Answer keyed(String name) {
        return ProductWriteCase.CREATE.send(api.with("Idempotency-Key", name), "", name);
    }

    private static Answer sendInto(UpstreamFault fault, List<String> calls, Supplier<Answer> write) {
        if (fault == UpstreamFault.CONNECTION_REFUSED) {
            RELAY.close();
            try {
                return write.get();
            } finally {
                RELAY.reopen();
            }
        }
        faults(fault.setting(calls));
        return write.get();
    }

    private void check(UpstreamFault.Fate fate, Answer answer, ProductWriteCase write) {
        var code = answer.text("/code");
        switch (fate) {
            case MADE, MADE_AGAIN -> assertThat(answer.status()).as(code).isBetween(200, 204);
            case LOST -> settledAsNotMade(answer, write);
            case REJECTED -> assertThat(code).isEqualTo("atlan-credentials");
            case KEPT_BACK -> assertThat(code).isEqualTo("atlan-unavailable");
        }
    }

    private void settledAsNotMade(Answer answer, ProductWriteCase write) {
        assertThat(answer.text("/code")).as(write.name()).isIn("not-made", "outcome-unknown");
        var operation = answer.text("/operation");
        if (answer.text("/code").equals("outcome-unknown")) {
            await().atMost(PATIENCE)
                    .until(() -> api.get(operation).text("/state").equals("not-made"));
        }
    }

    private static int sends(UpstreamFault.Fate fate) {
        return switch (fate) {
            case MADE, LOST, REJECTED -> 1;
            case MADE_AGAIN -> 2;
            case KEPT_BACK -> 0;
        };
    }

    private boolean isInEffect(ProductWriteCase write, String guid, String name) {
        if (write == ProductWriteCase.CREATE) {
            return active(name) == 1;
        }
        return write.isMade(product(guid), name);
    }

    private JsonNode product(String guid) {
        return api.get("/products/" + guid).json();
    }

    private String existing(ProductWriteCase write, String name) {
        var guid = api.post("/products", ProductWriteCase.create(name)).text("/guid");
        if (write == ProductWriteCase.RESTORE) {
            assertThat(api.delete("/products/" + guid).status()).isEqualTo(204);
        }
        return guid;
    }

    private static Answer timed(Supplier<Answer> call) {
        long start = System.nanoTime();
        var answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ProductWriteCase.DEADLINE.plus(SLACK));
        return answer;
    }
}
