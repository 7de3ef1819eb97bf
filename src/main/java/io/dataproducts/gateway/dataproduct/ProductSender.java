package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.atlan.AtlanException;
import io.dataproducts.gateway.atlan.AtlanProblems;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.atlan.NewEntity;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Attempt;
import io.dataproducts.gateway.once.Finding;
import io.dataproducts.gateway.once.Outcome;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import io.dataproducts.gateway.platform.problem.ProblemException;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Sends writes of products to Atlan, and says what each came to. */
@Component
class ProductSender {

    /** How long Atlan's index is behind, mostly. */
    private static final Duration INDEX_LAG = Duration.ofSeconds(2);

    private final EntityClient entities;
    private final ProductReadBack readBack;
    private final ProductAnswers answers;
    private final ProductSettler settler;
    private final ProductNames names;

    ProductSender(
            EntityClient entities,
            ProductReadBack readBack,
            ProductAnswers answers,
            ProductSettler settler,
            ProductNames names) {
        this.entities = entities;
        this.readBack = readBack;
        this.answers = answers;
        this.settler = settler;
        this.names = names;
    }

    /** Creates; a refusal is looked at before it is believed, since the name may be taken by this very attempt. */
    Outcome create(NewProduct product, Attempt attempt, SendPermit permit) {
        var entity = new NewEntity(
                DataProduct.TYPE,
                product.attributes().json(),
                ProductRelations.inDomain(product.domain()),
                CreatedProducts.marker(attempt));
        return outcome(
                () -> {
                    var header = entities.create(entity, permit);
                    var made = readBack.of(header.with(product.attributes().jsonWithoutQualifiedName()));
                    return new Outcome.Made(made.guid(), answers.created(made));
                },
                refused -> settler.look(attempt) instanceof Finding.Made(var guid, var answer)
                        ? new Outcome.Made(guid, answer)
                        : refusal(refused, attempt));
    }

    /**
     * Atlan looks a name up in its index, which may have it from a product that is archived or renamed since. The name was
     * free when the operation took it, so what the gateway created under it since was created too late, and will go.
     */
    private Outcome refusal(AtlanException.Refused refused, Attempt attempt) {
        return refused.type() == ProblemType.NAME_TAKEN && isSoonFree(attempt)
                ? new Outcome.NotExecuted(nameSoonFree())
                : failure(refused);
    }

    private boolean isSoonFree(Attempt attempt) {
        try {
            var target = attempt.target();
            return target.taken()
                    .filter(name -> !names.isTakenByOthers(name, target.guid()))
                    .isPresent();
        } catch (AtlanException unreadable) {
            return false;
        }
    }

    private static ProblemException nameSoonFree() {
        return new ProblemException(
                ProblemType.WRITE_IN_PROGRESS,
                "Only Atlan's index still has this name, or a product that Atlan created too late and that will be removed; "
                        + "nothing was changed. If that lasts, Atlan's index has to be repaired",
                List.of(),
                null,
                INDEX_LAG,
                null);
    }

    Outcome update(DataProduct product, ProductAttributes changes, Attempt attempt, SendPermit permit) {
        return outcome(
                () -> {
                    entities.update(DataProduct.TYPE, product.guid(), changes.json(), permit);
                    return changed(readBack.of(product.entity().with(changes.json())));
                },
                refused -> refusal(refused, attempt));
    }

    Outcome restore(DataProduct product, ProductAttributes changes, SendPermit permit) {
        return outcome(() -> {
            entities.restore(DataProduct.TYPE, product.guid(), changes.json(), permit);
            return changed(readBack.of(product.entity().activeWith(changes.json())));
        });
    }

    Outcome archive(Guid guid, SendPermit permit) {
        return outcome(() -> {
            entities.archive(guid, permit);
            return new Outcome.Made(guid, ProductAnswers.deleted());
        });
    }

    Outcome purge(Guid guid, SendPermit permit) {
        return outcome(() -> {
            entities.purge(guid, permit);
            return new Outcome.Made(guid, ProductAnswers.deleted());
        });
    }

    private Outcome changed(DataProduct product) {
        return new Outcome.Made(product.guid(), answers.changed(product));
    }

    private static Outcome outcome(Supplier<Outcome> write) {
        return outcome(write, ProductSender::failure);
    }

    private static Outcome outcome(Supplier<Outcome> write, Function<AtlanException.Refused, Outcome> refusal) {
        try {
            return write.get();
        } catch (AtlanException.Refused refused) {
            return refusal.apply(refused);
        } catch (AtlanException failure) {
            return failure(failure);
        }
    }

    private static Outcome failure(AtlanException failure) {
        var problem = AtlanProblems.of(failure);
        return switch (failure) {
            case AtlanException.Refused _ -> new Outcome.Refused(problem);
            case AtlanException.NotExecuted _ -> new Outcome.NotExecuted(problem);
            case AtlanException.Unknown _, AtlanException.Unreadable _ -> new Outcome.Unknown(problem);
        };
    }
}
