package io.dataproducts.gateway.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: exactly one of {@code pointer}, {@code parameter} and {@code header} says
 * where.
 *
 * @param pointer JSON Pointer (RFC 6901) to a member of the body; the empty text is the body itself
 * @param parameter name of a query or path parameter
 * @param header name of a header
 * @param code what kind of fault, in kebab case
 * @param detail what was expected, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String header,
        String code,
        String detail) {

    public static Fault inBody(String pointer, String code, String detail) {
        return new Fault(pointer, null, null, code, detail);
    }

    public static Fault inParameter(String parameter, String code, String detail) {
        return new Fault(null, parameter, null, code, detail);
    }

    public static Fault inHeader(String header, String code, String detail) {
        return new Fault(null, null, header, code, detail);
    }
}
