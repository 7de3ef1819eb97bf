package io.dataproducts.gateway.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what is a problem already. It is asked first: other advice would answer the cause of the problem instead. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownProblemAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> onProblem(ProblemException exception, HttpServletRequest request) {
        return ProblemAnswers.of(exception, request);
    }
}
