package io.dataproducts.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.sandbox.RunningSandbox.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensHttpTests {

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = new RunningSandbox("--gateway.sandbox.token-lifetime=1h");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void acceptsATokenThatItIssued() throws Exception {
        var issued = ask("{\"clientId\":\"sandbox\",\"clientSecret\":\"sandbox\"}");
        var token = issued.json().path("accessToken").asString();

        assertThat(issued.status()).isEqualTo(200);
        assertThat(issued.json().path("expiresIn").asInt()).isEqualTo(3_600);
        assertThat(callWith(token)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`{\"clientId\":\"sandbox\",\"clientSecret\":\"wrong\"}`, 401",
                "`{\"clientId\":\"wrong\",\"clientSecret\":\"sandbox\"}`, 401",
                "{}, 401",
                "[], 401",
                "client_id=sandbox&client_secret=sandbox, 400",
            })
    void issuesNoTokenToAnybodyElse(String body, int status) throws Exception {
        assertThat(ask(body).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/service/oauth-clients/token/", "/api/service/oauth-clients"})
    void nothingElseIsOpen(String path) throws Exception {
        var request = sandbox.at(path);
        request.setHeader("Authorization", "Bearer wrong");

        assertThat(sandbox.send(request.POST(BodyPublishers.ofString("{}"))).status())
                .isEqualTo(401);
    }

    private static Answer ask(String body) throws IOException, InterruptedException {
        var request = sandbox.at("/api/service/oauth-clients/token");
        request.setHeader("Authorization", "");
        return sandbox.send(request.POST(BodyPublishers.ofString(body)));
    }

    private static int callWith(String token) throws IOException, InterruptedException {
        var request = sandbox.request("/types/typedefs");
        request.setHeader("Authorization", "Bearer " + token);
        return sandbox.send(request.GET()).status();
    }
}
