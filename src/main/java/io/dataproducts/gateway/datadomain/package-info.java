/** Data domains: their tree, the references to them that callers write, and {@code /domains}. */
@ApplicationModule(allowedDependencies = {"naming", "atlan", "platform", "security"})
@NullMarked
package io.dataproducts.gateway.datadomain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
