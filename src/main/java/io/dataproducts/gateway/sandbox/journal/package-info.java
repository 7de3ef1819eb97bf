/** What was committed, in order: the sandbox's own record, against which a client's view can be checked. */
@NullMarked
package io.dataproducts.gateway.sandbox.journal;

import org.jspecify.annotations.NullMarked;
