package io.dataproducts.gateway.atlan;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtlanPropertiesTests {

    private static final String TENANT = "https://acme.atlan.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-key=secret",
                "api-key=,api-key-file=/run/secrets/token",
                "api-key=,oauth.client-id=gateway,oauth.client-secret=secret",
                "api-key=,oauth.client-id=gateway,oauth.client-secret-file=/run/secrets/secret",
            })
    void acceptsExactlyOneCredential(String settings) {
        assertThat(complaints(TENANT, settings.split(","))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-key=",
                "api-key= ",
                "api-key=secret,api-key-file=/run/secrets/token",
                "api-key=secret,oauth.client-id=gateway,oauth.client-secret=secret",
                "api-key=,api-key-file=/run/secrets/token,oauth.client-id=gateway,oauth.client-secret=secret",
            })
    void refusesNoCredentialAndSeveral(String settings) {
        assertThat(complaints(TENANT, settings.split(",")))
                .singleElement()
                .asString()
                .contains("set exactly one of ATLAN_API_KEY, ATLAN_API_KEY_FILE, and ATLAN_OAUTH_CLIENT_ID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-key=,oauth.client-id=gateway",
                "api-key=,oauth.client-secret=secret",
                "api-key=,oauth.client-id=gateway,oauth.client-secret=a,oauth.client-secret-file=/run/secrets/secret",
            })
    void refusesAnOAuthClientThatIsIncomplete(String settings) {
        assertThat(complaints(TENANT, settings.split(",")))
                .singleElement()
                .asString()
                .contains("set ATLAN_OAUTH_CLIENT_ID and exactly one of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://acme.atlan.com", "http://127.0.0.1.acme.com", "http://10.0.0.1:8081", "http://[::2]"})
    void refusesToSendTheTokenInTheClear(String baseUrl) {
        assertThat(complaints(baseUrl)).singleElement().asString().contains("must start with https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081", "http://127.0.0.1:8081", "http://127.1.2.3", "http://[::1]:8081"})
    void needsNoEncryptionWithinThisMachine(String baseUrl) {
        assertThat(complaints(baseUrl)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://acme.atlan.com", "acme.atlan.com", "https:///products", "HTTP://acme.atlan.com"})
    void refusesWhatIsNoRootOfATenant(String baseUrl) {
        assertThat(complaints(baseUrl)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1KB", "257MB", "4GB", "-1B"})
    void boundsTheLargestAnswer(String size) {
        assertThat(complaints(TENANT, "max-answer=" + size))
                .singleElement()
                .asString()
                .contains("64KB to 256MB");
    }

    @Test
    void neverTellsItsSecrets() {
        var properties = AtlanClients.properties(
                TENANT, "api-key=canary", "oauth.client-id=gateway", "oauth.client-secret=canary");

        assertThat(properties.toString()).doesNotContain("canary");
        assertThat(properties.oauth().toString()).doesNotContain("canary");
    }

    private static List<String> complaints(String baseUrl, String... settings) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(AtlanClients.properties(baseUrl, settings)).stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
