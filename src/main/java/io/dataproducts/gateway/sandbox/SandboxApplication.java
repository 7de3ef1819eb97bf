package io.dataproducts.gateway.sandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the sandbox, an application of its own that knows nothing of the gateway. */
public final class SandboxApplication {

    private SandboxApplication() {}

    public static void main(String[] args) {
        application().run(args);
    }

    /**
     * Starts the sandbox in this process.
     *
     * @param args settings as {@code --gateway.sandbox.port=0}
     * @return its context, which the caller closes
     */
    public static ConfigurableApplicationContext start(String... args) {
        var application = application();
        application.setRegisterShutdownHook(false);
        return application.run(args);
    }

    /** Starts the sandbox inside another application, whose logging it leaves alone. */
    static ConfigurableApplicationContext startInside(String... args) {
        var application = application();
        application.setRegisterShutdownHook(false);
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return application.run(args);
    }

    /** The port at which the sandbox of this context listens. */
    public static int port(ApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    private static SpringApplication application() {
        var application = new SpringApplication(SandboxConfiguration.class);
        application.setMainApplicationClass(SandboxApplication.class);
        application.setEnvironment(new SandboxEnvironment());
        return application;
    }
}
