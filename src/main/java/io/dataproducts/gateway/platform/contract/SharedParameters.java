package io.dataproducts.gateway.platform.contract;

import io.dataproducts.gateway.platform.deadline.Deadline;
import io.dataproducts.gateway.platform.paging.AttributeNames;
import io.dataproducts.gateway.platform.paging.PageRequest;
import io.dataproducts.gateway.platform.web.KnownParameters;
import io.dataproducts.gateway.platform.web.RequestTimeout;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters that mean the same wherever they occur, described once. */
final class SharedParameters {

    private static final String PLACE = "#/components/parameters/";
    private static final BigDecimal SHORTEST_SECONDS = new BigDecimal("0.001");

    /** What the server takes for all headers of a request together, in bytes. */
    private static final int LONGEST_HEADER = 16_384;

    /** Those that every operation takes, by component. */
    private static final Map<String, Parameter> OF_EVERY_OPERATION =
            Map.of("RequestTimeout", requestTimeout(), "TraceParent", traceParent());

    /** Those of lists, by component. */
    private static final Map<String, Parameter> OF_LISTS =
            Map.of("Limit", limit(), "Cursor", cursor(), "Count", count(), "Attributes", attributes());

    private SharedParameters() {}

    static Map<String, Parameter> components() {
        var all = new LinkedHashMap<>(OF_EVERY_OPERATION);
        all.putAll(OF_LISTS);
        return all;
    }

    static List<Parameter> ofEveryOperation() {
        return OF_EVERY_OPERATION.keySet().stream()
                .sorted()
                .map(SharedParameters::reference)
                .toList();
    }

    /** A reference in place of {@code parameter}, if it is one of these. */
    static Optional<Parameter> shared(Parameter parameter) {
        return OF_LISTS.entrySet().stream()
                .filter(_ -> "query".equals(parameter.getIn()))
                .filter(shared -> shared.getValue().getName().equals(parameter.getName()))
                .map(shared -> reference(shared.getKey()))
                .findFirst();
    }

    private static Parameter reference(String component) {
        return new Parameter().$ref(PLACE + component);
    }

    private static Parameter requestTimeout() {
        var seconds = new NumberSchema();
        seconds.setMinimum(SHORTEST_SECONDS);
        seconds.setMaximum(BigDecimal.valueOf(RequestTimeout.MAX.toSeconds()));
        seconds.setDefault(BigDecimal.valueOf(Deadline.DEFAULT.toSeconds()));
        return new HeaderParameter()
                .name(RequestTimeout.HEADER)
                .description("Longest time to wait for the answer, in seconds; decimals are allowed")
                .schema(seconds);
    }

    /** Its form stands in the description: Swagger UI sends examples, and so would join all calls into one trace. */
    private static Parameter traceParent() {
        return new HeaderParameter()
                .name("traceparent")
                .description("W3C trace context, as `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01`;"
                        + " one that is malformed is passed over")
                .schema(new StringSchema().maxLength(LONGEST_HEADER));
    }

    private static Parameter limit() {
        var size = new IntegerSchema();
        size.setMinimum(BigDecimal.ONE);
        size.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        size.setDefault(PageRequest.DEFAULT_LIMIT);
        return new QueryParameter()
                .name("limit")
                .description("How many items a page has at most")
                .schema(size);
    }

    private static Parameter cursor() {
        return new QueryParameter()
                .name("cursor")
                .description("The `nextCursor` of the page before; it goes with the query that gave it only")
                .schema(new StringSchema().minLength(1).maxLength(KnownParameters.MAX_LENGTH));
    }

    private static Parameter count() {
        var whether = new BooleanSchema();
        whether.setDefault(false);
        return new QueryParameter()
                .name("count")
                .description("Whether to count all items, not those of the page only")
                .schema(whether);
    }

    private static Parameter attributes() {
        var names = new ArraySchema();
        names.setItems(new StringSchema().pattern("^" + AttributeNames.PATTERN + "$"));
        names.setMaxItems(AttributeNames.MAX_NAMES);
        return new QueryParameter()
                .name("attributes")
                .description("Names of further Atlan attributes to show, repeated or separated by commas")
                .schema(names);
    }
}
