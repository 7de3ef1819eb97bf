/**
 * A stand-in for Atlan: an application of its own, with its own port, token and error bodies, that behaves as the server
 * does in all that a client of data products can see.
 *
 * <p>{@link io.dataproducts.gateway.sandbox.SandboxApplication} starts it alone,
 * {@link io.dataproducts.gateway.sandbox.SandboxLauncher} beside a gateway. Nobody depends on it.
 */
@ApplicationModule(allowedDependencies = "naming")
@NullMarked
package io.dataproducts.gateway.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
