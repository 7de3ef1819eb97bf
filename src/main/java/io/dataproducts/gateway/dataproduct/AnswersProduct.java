package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.contract.ContractHeaders;
import io.dataproducts.gateway.platform.problem.ProblemAnswers;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

/** Says in the contract that a write is answered with the product as it is then, or as it was for an earlier request. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        headers = {
            @Header(name = "ETag", ref = ContractHeaders.ETAG),
            @Header(name = ProblemAnswers.REPLAYED, ref = ContractHeaders.REPLAYED)
        })
@interface AnswersProduct {

    @AliasFor(annotation = ApiResponse.class)
    String description();

    @AliasFor(annotation = ApiResponse.class)
    Content[] content();
}
