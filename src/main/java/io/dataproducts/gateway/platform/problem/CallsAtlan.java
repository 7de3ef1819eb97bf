package io.dataproducts.gateway.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the contract that a call needs an answer from Atlan. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@MayFail({
    ProblemType.REJECTED_BY_ATLAN,
    ProblemType.ATLAN_UNREADABLE,
    ProblemType.ATLAN_CREDENTIALS,
    ProblemType.ATLAN_UNAVAILABLE,
    ProblemType.OVERLOADED,
    ProblemType.ATLAN_TIMEOUT
})
public @interface CallsAtlan {}
