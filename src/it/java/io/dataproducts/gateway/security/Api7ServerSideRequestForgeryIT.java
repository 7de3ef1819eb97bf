package io.dataproducts.gateway.security;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** API7:2023. No text of a caller becomes an address that the gateway calls: a trap on loopback stays empty. */
class Api7ServerSideRequestForgeryIT extends SecuredGateway {

    private final Queue<URI> caught = new ConcurrentLinkedQueue<>();
    private HttpServer trap;
    private String url;

    @BeforeEach
    void set() throws IOException {
        trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            caught.add(exchange.getRequestURI());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        trap.start();
        url = "http://localhost:" + trap.getAddress().getPort() + "/trap";
    }

    @AfterEach
    void theTrapIsEmpty() {
        trap.stop(0);
        assertThat(caught).isEmpty();
    }

    @Test
    void noMemberOfABodyIsCalled() {
        var caller = caller("admin:*");
        var product = "/products/" + newProduct(MARKETING);
        for (var members : List.of(
                "'name': '%s'",
                "'description': '%s'",
                "'domain': '%s'",
                "'url': '%s'",
                "'certificate': {'status': 'VERIFIED', 'message': '%s'}",
                "'owners': {'users': ['%s'], 'groups': ['%s']}",
                "'assets': {'types': ['%s']}",
                "'assets': {'tags': ['%s']}",
                "'assets': {'terms': ['%s']}",
                "'assets': {'within': ['%s']}",
                "'assets': {'connections': ['%s']}",
                "'assets': {'assets': ['%s']}",
                "'assets': {'dsl': {'match': {'name': '%s'}}}")) {
            var body = quoted("{" + members.replace("%s", url) + "}");
            caller.patch(product, body);
            caller.post("/products", body);
            caller.post("/selections/preview", body);
        }
        caller.post("/selections/preview", quoted("{'assets': {'types': ['Table']}, 'explain': '%s'}".formatted(url)));
    }

    @Test
    void noParameterIsCalled() {
        var encoded = URLEncoder.encode(url, StandardCharsets.UTF_8);
        for (var path : List.of(
                "/products?name=",
                "/products?domain=",
                "/products?qualifiedName=",
                "/products?cursor=",
                "/tags?q=",
                "/terms?q=",
                "/products/",
                "/domains/",
                "/operations/",
                "/problems/",
                "/swagger-ui/index.html?configUrl=",
                "/swagger-ui/index.html?url=")) {
            caller("admin:*").get(path + encoded);
        }
    }

    @Test
    void noHeaderIsCalled() {
        var caller = caller("admin:*");
        for (var header : List.of(
                "Origin",
                "Referer",
                "X-Forwarded-Host",
                "X-Forwarded-For",
                "Forwarded",
                "If-Match",
                "Idempotency-Key",
                "traceparent",
                "baggage")) {
            caller.send(caller.request("/products?limit=1").header(header, url).GET());
        }
    }

    @Test
    void noAddressOfAKeyInATokenIsCalled() {
        var header = ISSUER.header().jwkURL(URI.create(url)).x509CertURL(URI.create(url));

        assertThat(nobody.withToken(ISSUER.signed(header.build(), claims -> claims.issuer(url), ISSUER.key()))
                        .get("/me")
                        .status())
                .isEqualTo(401);
        nobody.withToken(ISSUER.signed(header.keyID("unknown").build(), claims -> claims, ISSUER.key()))
                .get("/me");
    }
}
