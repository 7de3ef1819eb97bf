package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.error.AtlasException;
import io.dataproducts.gateway.sandbox.wire.Pauses;
import java.util.concurrent.Callable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a call comes to, before anything of it is sent. */
record Answer(int status, JsonNode body) {

    /** Does {@code work}; whatever goes wrong with it is answered as Atlan's server does. */
    static Answer to(Callable<? extends JsonNode> work) {
        try {
            return new Answer(200, work.call());
        } catch (AtlasException refusal) {
            return new Answer(refusal.code().status(), ErrorJson.of(refusal));
        } catch (JacksonException malformed) {
            return new Answer(400, Json.object().put("error", malformed.getOriginalMessage()));
        } catch (Pauses.Stopped stopped) {
            throw stopped;
        } catch (Exception unexpected) {
            return new Answer(500, ErrorJson.of(unexpected));
        }
    }

    ServerResponse send() {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body));
    }
}
