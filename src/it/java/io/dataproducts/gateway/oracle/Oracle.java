package io.dataproducts.gateway.oracle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that need an OpenSearch node; only Maven profile {@code oracle} runs them, and then a missing node fails them. */
@Tag("oracle")
@ExtendWith(SharedNode.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Oracle {}
