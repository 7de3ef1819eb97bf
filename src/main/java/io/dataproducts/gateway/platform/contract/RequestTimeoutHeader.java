package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.web.RequestTimeout;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Says of every operation that its caller may limit the time it takes. */
class RequestTimeoutHeader implements GlobalOperationCustomizer {

    static final String COMPONENT = "RequestTimeout";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        return operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + COMPONENT));
    }

    static Parameter component() {
        var seconds = new NumberSchema();
        seconds.setExclusiveMinimumValue(BigDecimal.ZERO);
        seconds.setMaximum(BigDecimal.valueOf(RequestTimeout.MAX.toSeconds()));
        seconds.setDefault(BigDecimal.valueOf(Deadline.DEFAULT.toSeconds()));
        return new HeaderParameter()
                .name(RequestTimeout.HEADER)
                .description("Longest time to wait for the answer, in seconds; decimals are allowed")
                .example(BigDecimal.TEN)
                .schema(seconds);
    }
}
