package io.dataproducts.gateway;

import io.dataproducts.gateway.sandbox.SandboxApplication;
import io.dataproducts.gateway.sandbox.SandboxLauncher;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** Starts the gateway, and with the profile {@code sandbox} a stand-in for Atlan before it. */
@SpringBootApplication(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "io\\.dataproducts\\.gateway\\.sandbox\\..*")
        })
public class GatewayApplication {

    /**
     * Starts the application.
     *
     * @param args settings; with {@code sandbox} as the first, the sandbox alone is started
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("sandbox")) {
            SandboxApplication.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        var gateway = new SpringApplication(GatewayApplication.class);
        gateway.addListeners(new SandboxLauncher());
        gateway.run(args);
    }
}
