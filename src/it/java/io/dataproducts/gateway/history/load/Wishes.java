package io.dataproducts.gateway.history.load;

import io.dataproducts.gateway.history.evidence.Kind;
import io.dataproducts.gateway.history.evidence.Wish;
import io.dataproducts.gateway.history.load.Catalogue.Known;
import io.dataproducts.gateway.history.load.Draw.Step;
import org.jspecify.annotations.Nullable;

/** Turns draws into wishes, by what is known of the products at the time. */
record Wishes(Names names, Catalogue catalogue, Caller caller) {

    /**
     * The wish of a draw; a create where there is no product to change.
     *
     * @param progress how far the caller has come
     */
    Wish next(String id, int progress, Draw draw) {
        if (draw.step() == Step.CREATE || draw.step() == Step.REPLAY) {
            return create(id, progress, draw);
        }
        return catalogue
                .pick(draw, draw.step() == Step.RESTORE)
                .map(product -> change(id, product, draw))
                .orElseGet(() -> create(id, progress, draw));
    }

    private Wish create(String id, int progress, Draw draw) {
        var slot = draw.hot() ? names.hot(progress) : names.slot(draw.pick());
        return new Wish(id, Kind.CREATE, key(id, draw), slot.domain(), null, slot.name(), mark(id), null);
    }

    private Wish change(String id, Known product, Draw draw) {
        return switch (draw.step()) {
            case PATCH -> content(id, Kind.PATCH, product, draw);
            case RENAME -> content(id, Kind.RENAME, product, draw);
            case ARCHIVE -> toggle(id, Kind.ARCHIVE, product, null);
            case RESTORE -> toggle(id, Kind.RESTORE, product, key(id, draw));
            case CREATE, REPLAY -> throw new IllegalStateException(draw.step() + " changes nothing");
        };
    }

    private Wish content(String id, Kind kind, Known product, Draw draw) {
        // A name of the pool is not unique, so that such a rename needs a description to be told from others.
        boolean pool = draw.gateway() % 2 == 0;
        var renamed = pool ? names.name(draw.pick()) : "Renamed " + id;
        var name = kind == Kind.RENAME ? renamed : null;
        var description = kind == Kind.PATCH || pool ? mark(id) : null;
        var basis =
                draw.conditional() ? caller.read(product.guid(), draw.gateway()).orElse(null) : null;
        return new Wish(id, kind, key(id, draw), product.domain(), product.guid(), name, description, basis);
    }

    private static Wish toggle(String id, Kind kind, Known product, @Nullable String key) {
        return new Wish(id, kind, key, product.domain(), product.guid(), null, null, null);
    }

    private static @Nullable String key(String id, Draw draw) {
        return draw.keyed() ? "key-" + id : null;
    }

    private static String mark(String id) {
        return "made by " + id;
    }
}
