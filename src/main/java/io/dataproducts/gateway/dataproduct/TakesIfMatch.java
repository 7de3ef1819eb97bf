package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.problem.MayFail;
import io.dataproducts.gateway.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the contract that a write can be meant for one version alone. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.HEADER,
        name = "If-Match",
        description = "The ETag of the version that the write is meant for; another version is left as it is (412).",
        schema = @Schema(type = "string", minLength = 1, maxLength = 1000, pattern = ProductContract.TAGS))
@MayFail(ProblemType.PRECONDITION_FAILED)
@interface TakesIfMatch {}
