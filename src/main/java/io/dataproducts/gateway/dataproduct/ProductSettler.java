package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanException;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Answer;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Finding;
import io.dataproducts.gateway.once.Settler;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Looks for the effects of writes to products whose outcome is not known, and takes back what came too late. */
@Component
class ProductSettler implements Settler {

    private final CreatedProducts created;
    private final EntityClient entities;
    private final ProductAnswers answers;

    ProductSettler(CreatedProducts created, EntityClient entities, ProductAnswers answers) {
        this.created = created;
        this.entities = entities;
        this.answers = answers;
    }

    @Override
    public Set<String> kinds() {
        return ProductWrite.kinds();
    }

    @Override
    public Finding look(Attempt attempt) {
        return switch (ProductWrite.ofKind(attempt.kind())) {
            case CREATE -> found(created.find(attempt), answers::created);
            case PATCH -> found(target(attempt).filter(product -> isChanged(product, attempt)), answers::changed);
            case RESTORE -> found(target(attempt).filter(product -> isRestored(product, attempt)), answers::changed);
            case ARCHIVE -> gone(attempt, target(attempt).filter(product -> !product.isArchived()));
            case PURGE -> gone(attempt, target(attempt));
        };
    }

    private static Finding found(Optional<DataProduct> product, Function<DataProduct, Answer> answer) {
        return product.<Finding>map(made -> new Finding.Made(made.guid(), answer.apply(made)))
                .orElseGet(Finding.Absent::new);
    }

    private static Finding gone(Attempt attempt, Optional<DataProduct> rest) {
        return rest.isPresent()
                ? new Finding.Absent()
                : new Finding.Made(attempt.target().guid().orElseThrow(), ProductAnswers.deleted());
    }

    private Optional<DataProduct> target(Attempt attempt) {
        return attempt.target().guid().flatMap(entities::find).flatMap(DataProduct::of);
    }

    private static boolean isChanged(DataProduct product, Attempt attempt) {
        return ProductEffect.of(attempt).isOn(product.entity());
    }

    private static boolean isRestored(DataProduct product, Attempt attempt) {
        return !product.isArchived() && isChanged(product, attempt);
    }

    @Override
    public Healing heal(Attempt attempt, Guid guid, SendPermit permit) {
        var late = entities.find(guid).flatMap(DataProduct::of);
        if (late.isEmpty()) {
            return Healing.REMOVED;
        }
        if (isTouched(late.get(), attempt)) {
            return Healing.TOUCHED;
        }
        return remove(guid, permit);
    }

    private Healing remove(Guid guid, SendPermit permit) {
        try {
            entities.purge(guid, permit);
            return Healing.REMOVED;
        } catch (AtlanException.Refused refused) {
            return refused.type() == ProblemType.LINKED_ASSETS ? archive(guid, permit) : Healing.REFUSED;
        } catch (AtlanException.NotExecuted | AtlanException.Unknown _) {
            return Healing.REFUSED;
        }
    }

    private Healing archive(Guid guid, SendPermit permit) {
        try {
            entities.archive(guid, permit);
            return Healing.ARCHIVED;
        } catch (AtlanException.Refused | AtlanException.NotExecuted | AtlanException.Unknown _) {
            return Healing.REFUSED;
        }
    }

    /** Atlan sets both times alike when it creates, and moves the second with every change. */
    private static boolean isTouched(DataProduct product, Attempt attempt) {
        var entity = product.entity();
        return product.isArchived()
                || !Optional.of(product.name()).equals(attempt.target().name())
                || !Optional.ofNullable(entity.updatedAt()).equals(Optional.ofNullable(entity.createdAt()));
    }
}
