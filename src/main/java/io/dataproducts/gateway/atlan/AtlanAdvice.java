package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.problem.Problem;
import io.dataproducts.gateway.platform.problem.ProblemAnswers;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a call that failed because Atlan did. */
@RestControllerAdvice
@Order(0)
class AtlanAdvice {

    private static final Logger log = LoggerFactory.getLogger(AtlanAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> onFailureOfAtlan(AtlanException failure, HttpServletRequest request) {
        log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        return ProblemAnswers.of(AtlanProblems.of(failure), request);
    }
}
