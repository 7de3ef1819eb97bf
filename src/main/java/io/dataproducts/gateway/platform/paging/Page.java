package io.dataproducts.gateway.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items what is on this page; a short page need not be the last
 * @param nextCursor passes to the next page; absent on the last one
 * @param count how many there are in all, if that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Size(max = PageRequest.MAX_LIMIT) List<T> items,
        @Nullable String nextCursor,
        @Nullable Long count) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with each item changed by {@code change}. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), nextCursor, count);
    }
}
