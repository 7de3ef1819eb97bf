/**
 * The only code that calls Atlan.
 *
 * <p>{@link EntityClient} and {@link SearchClient} are its resources. Every call passes
 * {@link AtlanHttp}, which names each way to fail as an {@link AtlanException}; {@link AtlanPolicies} holds the order of
 * retry, circuit breaker and bulkhead.
 */
@ApplicationModule(allowedDependencies = {"naming", "selection", "platform"})
@NullMarked
package io.dataproducts.gateway.atlan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
