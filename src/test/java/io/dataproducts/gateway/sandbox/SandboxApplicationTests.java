package io.dataproducts.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

class SandboxApplicationTests {

    private static final Map<String, String> SYSTEM_PROPERTIES = Map.of(
            "spring.profiles.active", "sandbox,other",
            "server.port", "1",
            "gateway.sandbox.token", "mine");

    private static RunningSandbox sandbox;

    @BeforeAll
    static void start() {
        SYSTEM_PROPERTIES.forEach(System::setProperty);
        sandbox = new RunningSandbox();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
        SYSTEM_PROPERTIES.keySet().forEach(System::clearProperty);
    }

    @Test
    void seesItsOwnSettingsAndNothingThatIsMeantForTheGateway() {
        var environment = sandbox.context().getEnvironment();

        assertThat(environment.getActiveProfiles()).isEmpty();
        assertThat(environment.getProperty("server.port")).isNull();
        assertThat(properties().token()).isEqualTo("mine");
    }

    @Test
    void listensOnLoopback() {
        assertThat(properties().address().isLoopbackAddress()).isTrue();
    }

    @Test
    void servesOnVirtualThreads() {
        var server = ((WebServerApplicationContext) sandbox.context()).getWebServer();

        assertThat(server)
                .isInstanceOfSatisfying(
                        TomcatWebServer.class,
                        tomcat -> assertThat(tomcat.getTomcat()
                                        .getConnector()
                                        .getProtocolHandler()
                                        .getExecutor()
                                        .getClass()
                                        .getSimpleName())
                                .isEqualTo("VirtualThreadExecutor"));
    }

    @Test
    void needsNothingFromTheGatewaysOtherParts() {
        assertThat(sandbox.context().getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT)
                        .matches(".*(springdoc|actuator|webclient|health|objectmapper).*"));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> SandboxApplication.start("--gateway.sandbox.port=70000"))
                .hasRootCauseInstanceOf(BindValidationException.class);
    }

    private static SandboxProperties properties() {
        return sandbox.context().getBean(SandboxProperties.class);
    }
}
