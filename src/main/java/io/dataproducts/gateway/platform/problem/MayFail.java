package io.dataproducts.gateway.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in the contract which problems a call can answer with, besides those that follow from its shape. On a controller
 * it holds for each of its calls; on an annotation it names a group of problems.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayFail {

    ProblemType[] value();
}
