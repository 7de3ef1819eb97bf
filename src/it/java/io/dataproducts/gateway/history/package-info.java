/**
 * Trials of the running program: several processes, real faults, and proofs from what callers saw.
 *
 * <p>{@code evidence} is what a trial leaves behind, {@code check} judges it and needs nothing else, {@code rig} runs the
 * processes and breaks them, {@code load} calls them, and {@code trial} puts a run together.
 */
@NullMarked
package io.dataproducts.gateway.history;

import org.jspecify.annotations.NullMarked;
