package io.dataproducts.gateway.history.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dataproducts.gateway.history.evidence.Exchange.Purpose;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a history: a wish that arose, a request that was sent, or what came back. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
        @Nullable Wish wish,
        @Nullable Invoke invoke,
        @Nullable Completion completion) {

    public static Line of(Wish wish) {
        return new Line(wish, null, null);
    }

    public static Line of(Invoke invoke) {
        return new Line(null, invoke, null);
    }

    public static Line of(Completion completion) {
        return new Line(null, null, completion);
    }

    /** A request was sent. */
    public record Invoke(long call, String wish, Purpose purpose, String agent, Instant at) {

        public Exchange answered(Instant completed, Answer answer) {
            return new Exchange(call, wish, purpose, agent, at, completed, answer);
        }
    }

    /** It was answered, or will not be. */
    public record Completion(long call, Instant at, Answer answer) {

        Exchange of(Exchange request) {
            return new Exchange(
                    call, request.wish(), request.purpose(), request.agent(), request.invoked(), at, answer);
        }
    }
}
