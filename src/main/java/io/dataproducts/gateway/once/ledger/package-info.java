/**
 * The tables of the ledger: leases, operations and attempts. Every statement is in the SQL that H2 and PostgreSQL share,
 * and runs in a short transaction of its own.
 */
@NullMarked
package io.dataproducts.gateway.once.ledger;

import org.jspecify.annotations.NullMarked;
