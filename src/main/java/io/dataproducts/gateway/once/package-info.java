/**
 * Every write counts once: operations, attempts, leases, idempotency keys and the reconciler that settles what a crash
 * or a lost answer left open. It never calls Atlan: a feature sends its own writes and looks for their effects, as
 * {@link Settler}.
 *
 * @see <a href="../../../../../../../docs/adr/0011-exactly-once-writes.md">the protocol</a>
 */
@ApplicationModule(allowedDependencies = {"naming", "platform", "security"})
@NullMarked
package io.dataproducts.gateway.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
