package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.platform.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    private static final String DESCRIPTION = """
            Create, find, change and delete data products in Atlan, and see which assets they select.

            Every error is a problem as in RFC 9457: act on its `code` and `retryable`, show its `detail`.
            """;

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(Guid.class, new UUIDSchema())
                .replaceWithSchema(JsonNode.class, new Schema<>());
    }

    @Bean
    OpenAPI contract() {
        return new OpenAPI()
                .info(new Info()
                        .title("Data product gateway")
                        .version("0.1.0")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(new Components()
                        .schemas(problemSchemas())
                        .examples(ProblemExamples.components())
                        .headers(ContractHeaders.components())
                        .addParameters(RequestTimeoutHeader.COMPONENT, RequestTimeoutHeader.component()))
                .servers(List.of(new Server().url("/").description("The gateway that serves this contract")));
    }

    /** Problems are answered by advice, where the contract's generator does not look. */
    @SuppressWarnings("rawtypes") // the generator's own type
    private static Map<String, Schema> problemSchemas() {
        return ModelConverters.getInstance(true).readAll(Problem.class);
    }

    @Bean
    GlobalOperationCustomizer problemsOfEveryOperation() {
        return new ProblemResponses();
    }

    @Bean
    OpenApiCustomizer problemsOfNoOperation() {
        return new OtherProblems();
    }

    @Bean
    GlobalOperationCustomizer timeoutOfEveryOperation() {
        return new RequestTimeoutHeader();
    }
}
