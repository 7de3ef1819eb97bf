/** What every request passes: its id, its limits, and the check of its query parameters. */
@NullMarked
package io.dataproducts.gateway.platform.web;

import org.jspecify.annotations.NullMarked;
