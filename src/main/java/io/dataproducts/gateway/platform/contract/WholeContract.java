package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Completes the contract once all operations are in it: headers, examples, bounds, and requests without surprises. */
class WholeContract implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI contract) {
        Tags.arrange(contract);
        SignIn.addTo(contract);
        describeProblems(contract);
        OtherProblems.addTo(contract);
        SuccessExamples.addTo(contract);
        Schemas.operations(contract)
                .flatMap(operation -> operation.getResponses().values().stream())
                .filter(response -> response.get$ref() == null)
                .forEach(ContractHeaders::complete);
        Schemas.ofRequests(contract)
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema -> schema.setAdditionalProperties(false));
        Schemas.all(contract).forEach(WholeContract::allowAnyValue);
        Descriptions.tidy(contract);
        Schemas.all(contract).forEach(Bounds::of);
    }

    /** The generator takes JSON of any kind for an object. */
    private static void allowAnyValue(Schema<?> schema) {
        if (schema.getAdditionalProperties() instanceof Schema<?> values
                && values.get$ref() == null
                && values.getTypes() != null
                && values.getTypes().contains("object")
                && values.getAdditionalProperties() == null) {
            schema.setAdditionalProperties(new JsonSchema());
        }
        if (schema.getTypes() != null && schema.getTypes().contains("array") && schema.getItems() == null) {
            schema.setItems(new JsonSchema());
        }
    }

    /** Problems are answered by advice, where the contract's generator does not look. */
    private static void describeProblems(OpenAPI contract) {
        ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> contract.getComponents().addSchemas(name, schema));
    }
}
