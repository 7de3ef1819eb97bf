package io.dataproducts.gateway.once;

import java.util.function.Function;
import org.springframework.stereotype.Service;

/** The way that every write to Atlan takes. */
@Service
public class Once {

    /**
     * Carries out a write under its key, or replays what an earlier request with the key was answered.
     *
     * @param work checks the request, takes leases and sends; a problem that it throws before it sends frees the key
     */
    public Performed perform(WriteRequest request, Function<Operation, Answer> work) {
        throw new UnsupportedOperationException();
    }
}
