package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.fault.Call;
import io.dataproducts.gateway.sandbox.fault.Fault;
import io.dataproducts.gateway.sandbox.fault.Faults;
import io.dataproducts.gateway.sandbox.fault.Strike;
import io.dataproducts.gateway.sandbox.journal.Origin;
import io.dataproducts.gateway.sandbox.wire.Pauses;
import io.dataproducts.gateway.sandbox.write.Circumstances;
import java.time.Duration;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/**
 * Carries calls out, and with them the faults that strike. A fault that strikes afterwards lets the call come to its end
 * first, be that a commit or a refusal; the client learns neither.
 */
final class FaultyCalls {

    private final Faults faults;
    private final Pauses pauses;

    FaultyCalls(Faults faults, Pauses pauses) {
        this.faults = faults;
        this.pauses = pauses;
    }

    ServerResponse carryOut(Call call, ServerRequest request, Work work) {
        var strike = faults.strike(call);
        var origin = Gate.origin(request, strike.map(found -> found.fault().kind()));
        try {
            return strike.isPresent()
                    ? struck(strike.get(), origin, work)
                    : done(Circumstances.plain(origin), work).send();
        } catch (Pauses.Stopped _) {
            return BrokenResponse.close();
        }
    }

    private ServerResponse struck(Strike strike, Origin origin, Work work) {
        var plain = Circumstances.plain(origin);
        return switch (strike.fault()) {
            case Fault.Latency(var delay) -> {
                pauses.pause(strike.pick(delay));
                yield done(plain, work).send();
            }
            case Fault.Hang(var delay) -> {
                pauses.pause(strike.pick(delay));
                yield BrokenResponse.reset();
            }
            case Fault.Status(var error) -> ErrorPage.of(error);
            case Fault.StatusAfterCommit(var error) -> {
                done(plain, work);
                yield ErrorPage.of(error);
            }
            case Fault.Drop _ -> {
                done(plain, work);
                yield BrokenResponse.reset();
            }
            case Fault.Reset _ -> BrokenResponse.reset();
            case Fault.Empty _ -> BrokenResponse.close();
            case Fault.Cut _ -> BrokenResponse.cut(done(plain, work));
            case Fault.SlowBody(var delay) -> slow(done(plain, work), strike.pick(delay));
            case Fault.Late(var delay) ->
                done(late(origin, strike.pick(delay)), work).send();
            case Fault.NeverIndexed _ -> done(plain.unindexed(), work).send();
            case Fault.TimedOutSearch _ -> ServerResponse.noContent().build();
        };
    }

    private ServerResponse slow(Answer answer, Duration pause) {
        return BrokenResponse.slow(answer, () -> pauses.pause(pause));
    }

    private Circumstances late(Origin origin, Duration stall) {
        return new Circumstances(origin, () -> pauses.pause(stall), true);
    }

    private static Answer done(Circumstances circumstances, Work work) {
        return Answer.to(() -> work.run(circumstances));
    }

    /** What a call does. */
    interface Work {

        /** Does it under {@code circumstances}, which matter to writes. */
        JsonNode run(Circumstances circumstances);
    }
}
