package io.dataproducts.gateway.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.graph.Stamp;
import io.dataproducts.gateway.sandbox.journal.Journal;
import io.dataproducts.gateway.sandbox.journal.Origin;
import io.dataproducts.gateway.sandbox.journal.WriteKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;

class JournalRoutesTests {

    private final Journal journal = new Journal(Clock.systemUTC(), 2);

    @Test
    void saysThatAskedForCommitsAreForgotten() throws Exception {
        var origin = new Origin(new Stamp("tester", Instant.EPOCH), "r-1", null, null, null);
        for (int i = 0; i < 3; i++) {
            journal.append(WriteKind.CREATE, origin, List.of());
        }

        assertThat(get("0")).isEqualTo(410);
        assertThat(get("1")).isEqualTo(200);
    }

    private int get(String after) throws Exception {
        var http = new MockHttpServletRequest("GET", "/sandbox/journal");
        http.setParameter("after", after);
        var request = ServerRequest.create(http, List.of());
        var handler = new JournalRoutes(journal, new InFlight()).routes().route(request);
        HttpStatusCode status = handler.orElseThrow().handle(request).statusCode();
        return status.value();
    }
}
