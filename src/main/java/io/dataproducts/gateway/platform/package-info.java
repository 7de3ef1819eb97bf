/** What every module shares: problems, strict JSON, request limits, paging and the clock. It
 * depends on names alone. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "naming")
@NullMarked
package io.dataproducts.gateway.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
