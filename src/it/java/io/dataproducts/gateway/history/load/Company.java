package io.dataproducts.gateway.history.load;

import java.util.concurrent.ExecutorService;

/** What all callers of a run share. */
record Company(Caller caller, Recorder recorder, Catalogue catalogue, Curfew curfew, ExecutorService workers) {}
