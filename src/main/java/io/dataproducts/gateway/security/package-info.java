/**
 * Who calls: bearer tokens and API keys become a {@link io.dataproducts.gateway.platform.caller.Caller}, and every call is
 * held against its grants.
 *
 * <p>{@link io.dataproducts.gateway.security.Access} is what other modules ask; they look up the domains it is asked about.
 *
 * @see <a href="../../../../../../../docs/security.md">the threat model</a>
 */
@ApplicationModule(allowedDependencies = {"naming", "platform"})
@NullMarked
package io.dataproducts.gateway.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
