package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.once.IdempotencyKey;
import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the contract that a call can be repeated under the caller's own key. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = IdempotencyKey.HEADER,
        description = "The caller's own name for this request, quoted or bare. The same request under the same key is"
                + " carried out once: a second one is answered as the first was, and another request needs another"
                + " key. Kept for 24 hours.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 512, pattern = IdempotencyKey.PATTERN))
@MayFail({ProblemType.OPERATION_PENDING, ProblemType.IDEMPOTENCY_KEY_REUSED})
@interface TakesIdempotencyKey {}
