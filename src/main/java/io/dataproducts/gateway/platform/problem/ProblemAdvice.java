package io.dataproducts.gateway.platform.problem;

import io.dataproducts.gateway.platform.json.JsonFaults;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers every failure of a call that nobody else answers with a problem. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** The server decodes the query when it is first looked at. */
    @ExceptionHandler
    ResponseEntity<Problem> onQueryThatCannotBeDecoded(InvalidParameterException failure, HttpServletRequest request) {
        log.debug("A query string cannot be decoded", failure);
        return ProblemAnswers.of(
                new ProblemException(ProblemType.INVALID_PARAMETER, "The query string is not percent-encoded UTF-8"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> onAnythingElse(Exception exception, HttpServletRequest request) {
        log.error("Unexpected failure of {} {}", request.getMethod(), request.getRequestURI(), exception);
        return ProblemAnswers.of(
                new ProblemException(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.cause()), request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        var request = ((ServletWebRequest) web).getRequest();
        var answer = ProblemAnswers.of(problem(exception, status, request), request, headers);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private static ProblemException problem(Exception exception, HttpStatusCode status, HttpServletRequest request) {
        return switch (exception) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, request);
            case MethodArgumentTypeMismatchException mismatch ->
                ProblemException.invalidParameter(mismatch.getName(), "malformed", cause(mismatch));
            case MethodArgumentNotValidException invalid -> invalidParameters(invalid);
            case HttpRequestMethodNotSupportedException method ->
                new ProblemException(
                        ProblemType.METHOD_NOT_ALLOWED, "%s is not allowed here".formatted(method.getMethod()));
            case HttpMediaTypeNotSupportedException media -> unsupported(media);
            case HttpMediaTypeNotAcceptableException _ -> plain(ProblemType.NOT_ACCEPTABLE);
            default -> other(exception, status);
        };
    }

    private static ProblemException unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (unreadable.getCause() instanceof JacksonException refusal) {
            return JsonFaults.problem(refusal);
        }
        return request.getContentLengthLong() > 0
                ? ProblemException.invalidBody(List.of(Fault.inBody("", "wrong-type", "must be an object, not null")))
                : new ProblemException(ProblemType.INVALID_JSON, "The body is missing");
    }

    private static ProblemException unsupported(HttpMediaTypeNotSupportedException media) {
        var supported =
                media.getSupportedMediaTypes().stream().map(MediaType::toString).collect(Collectors.joining(", "));
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as " + supported);
    }

    private static ProblemException invalidParameters(MethodArgumentNotValidException invalid) {
        List<Fault> faults =
                invalid.getFieldErrors().stream().map(ProblemAdvice::fault).toList();
        return new ProblemException(
                ProblemType.INVALID_PARAMETER, faults.getFirst().detail(), faults, null, null, null);
    }

    private static Fault fault(FieldError error) {
        var detail = error.isBindingFailure() && error.contains(TypeMismatchException.class)
                ? cause(error.unwrap(TypeMismatchException.class))
                : String.valueOf(error.getDefaultMessage());
        return Fault.inParameter(error.getField(), "malformed", "'%s' %s".formatted(error.getField(), detail));
    }

    private static String cause(TypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        if (mismatch.getMostSpecificCause() instanceof IllegalArgumentException cause
                && !(cause instanceof NumberFormatException)
                && type != null
                && type.getName().startsWith("io.dataproducts.")) {
            return type.isEnum() ? "is not one of the values allowed" : String.valueOf(cause.getMessage());
        }
        if (type == null) {
            return "is malformed";
        }
        return type == Boolean.class || type == boolean.class ? "must be true or false" : "must be a whole number";
    }

    private static ProblemException other(Exception exception, HttpStatusCode status) {
        if (status.value() == 404) {
            return plain(ProblemType.NO_SUCH_PATH);
        }
        if (status.is4xxClientError()) {
            return new ProblemException(ProblemType.INVALID_PARAMETER, String.valueOf(exception.getMessage()));
        }
        log.error("Unexpected failure", exception);
        return plain(ProblemType.INTERNAL_ERROR);
    }

    private static ProblemException plain(ProblemType type) {
        return new ProblemException(type, type.cause());
    }
}
