package io.dataproducts.gateway.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the contract that a call writes in Atlan, under the protocol by which every write counts once. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@CallsAtlan
@MayFail({
    ProblemType.WRITE_IN_PROGRESS,
    ProblemType.REFUSED_BY_ATLAN,
    ProblemType.NOT_MADE,
    ProblemType.LEDGER_UNAVAILABLE,
    ProblemType.OUTCOME_UNKNOWN
})
public @interface WritesOnce {}
