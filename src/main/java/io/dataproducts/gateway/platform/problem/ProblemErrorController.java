package io.dataproducts.gateway.platform.problem;

import io.dataproducts.gateway.platform.caller.RequiresNothing;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before or outside a controller, as a problem like any other. */
@Hidden
@RestController
class ProblemErrorController implements ErrorController {

    @RequiresNothing
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var type = ContainerErrors.typeOf(status);
        return ProblemAnswers.of(new ProblemException(type, type.cause()), request);
    }
}
