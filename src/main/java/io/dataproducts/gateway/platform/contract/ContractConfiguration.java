package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.naming.Guid;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactProperties.class)
class ContractConfiguration {

    private static final String DESCRIPTION = """
            Create, find, change and delete data products in Atlan, and see which assets they select.

            Every error is a problem as in RFC 9457: act on its `code` and `retryable`, show its `detail`.
            """;

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Guid.class, new UUIDSchema())
                .replaceWithSchema(JsonNode.class, new JsonSchema());
    }

    @Bean
    OpenAPI contract(ContactProperties contact) {
        return new OpenAPI()
                .info(new Info()
                        .title("Data product gateway")
                        .version("0.1.0")
                        .description(DESCRIPTION)
                        .contact(new Contact()
                                .name(contact.name())
                                .url(contact.url())
                                .email(contact.email()))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                        .extensions(Map.of("x-api-id", "data-product-gateway", "x-audience", "company-internal")))
                .components(new Components()
                        .examples(ProblemExamples.components())
                        .headers(ContractHeaders.components())
                        .parameters(SharedParameters.components()))
                .servers(List.of(server()));
    }

    private static Server server() {
        var server =
                new Server().url("/").description("The gateway that serves this contract, in production or a sandbox");
        server.addExtension("x-internal", true);
        return server;
    }

    @Bean
    ModelConverter membersThatAreAlwaysThere() {
        return new RequiredMembers();
    }

    @Bean
    GlobalOperationCustomizer problemsOfEveryOperation() {
        return new ProblemResponses();
    }

    @Bean
    OpenApiCustomizer wholeContract() {
        return new WholeContract();
    }

    @Bean
    GlobalOperationCustomizer parametersOfEveryOperation() {
        return new OperationParameters();
    }
}
