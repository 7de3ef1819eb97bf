package io.dataproducts.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

class SandboxLauncherTests {

    private static final List<Integer> STATUSES_WHILE_CLOSING = new ArrayList<>();

    @Test
    void startsTheSandboxFirstAndClosesItLast() throws Exception {
        STATUSES_WHILE_CLOSING.clear();
        String url;
        try (var application = run("--spring.profiles.active=sandbox", "--gateway.sandbox.port=0")) {
            url = application.getEnvironment().getRequiredProperty(SandboxLauncher.URL);

            assertThat(status(url)).isEqualTo(200);
        }

        assertThat(STATUSES_WHILE_CLOSING).containsExactly(200);
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> status(url));
    }

    @Test
    void staysAwayWithoutTheProfile() {
        try (var application = run("--gateway.sandbox.port=0", "--ATLAN_BASE_URL=https://acme.atlan.com")) {
            assertThat(application.getEnvironment().getProperty(SandboxLauncher.URL))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATLAN_BASE_URL=https://acme.atlan.com",
                "ATLAN_API_KEY=secret",
                "ATLAN_API_KEY_FILE=/run/secrets/key",
                "gateway.atlan.base-url=https://acme.atlan.com",
                "gateway.atlan.base-url=http://localhost:8081"
            })
    void refusesToStartTogetherWithATenant(String setting) {
        assertThatExceptionOfType(SandboxConflictException.class)
                .isThrownBy(
                        () -> run("--spring.profiles.active=sandbox", "--gateway.sandbox.port=18099", "--" + setting))
                .withMessage(
                        "Profile 'sandbox' is active, but a tenant is configured by %s.",
                        setting.substring(0, setting.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${gateway.sandbox.url}", "http://localhost:0", ""})
    void acceptsItsOwnUrl(String url) {
        try (var application = run(
                "--spring.profiles.active=sandbox", "--gateway.sandbox.port=0", "--gateway.atlan.base-url=" + url)) {
            assertThat(application.isRunning()).isTrue();
        }
    }

    @Test
    void saysHowToChooseBetweenTheTwo() {
        var conflict = new SandboxConflictException(List.of("ATLAN_BASE_URL"));

        var analysis = new SandboxConflictAnalyzer().analyze(conflict, conflict);

        assertThat(analysis.getAction())
                .isEqualTo("To use the sandbox, remove ATLAN_BASE_URL. To use the tenant, do not activate the profile"
                        + " 'sandbox'.");
    }

    private static ConfigurableApplicationContext run(String... args) {
        var application = new SpringApplication(TinyGateway.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("spring.config.name", "none"));
        application.addListeners(new SandboxLauncher());
        return application.run(args);
    }

    private static int status(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + "/api/meta/types/typedefs?type=STRUCT"))
                .header("Authorization", "Bearer sandbox")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    /** An application that still calls the sandbox while it closes. */
    @Configuration
    static class TinyGateway {

        @Bean
        DisposableBean lastCall(Environment environment) {
            return () -> {
                var url = environment.getProperty(SandboxLauncher.URL);
                if (url != null) {
                    STATUSES_WHILE_CLOSING.add(status(url));
                }
            };
        }
    }
}
