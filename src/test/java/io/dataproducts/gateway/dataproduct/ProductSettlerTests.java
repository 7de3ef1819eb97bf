package io.dataproducts.gateway.dataproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.dataproducts.gateway.atlan.AtlanException;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.once.Settler.Healing;
import io.dataproducts.gateway.platform.deadline.SendPermit;
import io.dataproducts.gateway.platform.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductSettlerTests {

    private static final SendPermit PERMIT = _ -> true;

    private final EntityClient entities = mock(EntityClient.class);
    private final ProductSettler settler =
            new ProductSettler(mock(CreatedProducts.class), entities, mock(ProductAnswers.class));

    @Test
    void purgesALateProductThatNobodyTouched() {
        exists(LateProducts.made());

        assertThat(heal()).isEqualTo(Healing.REMOVED);
        verify(entities).purge(LateProducts.PRODUCT, PERMIT);
    }

    @Test
    void leavesALateProductWithAnotherName() {
        exists(LateProducts.product(LateProducts.MARKER, LateProducts.CREATOR, Duration.ZERO));

        var healing = settler.heal(LateProducts.attemptFor("Another name"), LateProducts.PRODUCT, PERMIT);

        assertThat(healing).isEqualTo(Healing.TOUCHED);
        verify(entities, never()).purge(any(), any());
    }

    @Test
    void archivesALateProductThatAssetsAreLinkedTo() {
        exists(LateProducts.made());
        purgeIsRefused(ProblemType.LINKED_ASSETS);

        assertThat(heal()).isEqualTo(Healing.ARCHIVED);
        verify(entities).archive(LateProducts.PRODUCT, PERMIT);
    }

    @Test
    void triesAgainLaterWhereAtlanRefusesToPurge() {
        exists(LateProducts.made());
        purgeIsRefused(ProblemType.REFUSED_BY_ATLAN);

        assertThat(heal()).isEqualTo(Healing.REFUSED);
        verify(entities, never()).archive(any(), any());
    }

    @Test
    void triesAgainLaterWhereItIsNotKnownWhetherAtlanPurged() {
        exists(LateProducts.made());
        doThrow(mock(AtlanException.Unknown.class)).when(entities).purge(LateProducts.PRODUCT, PERMIT);

        assertThat(heal()).isEqualTo(Healing.REFUSED);
    }

    private void exists(DataProduct product) {
        when(entities.find(LateProducts.PRODUCT)).thenReturn(Optional.of(product.entity()));
    }

    private void purgeIsRefused(ProblemType type) {
        var refused = mock(AtlanException.Refused.class);
        when(refused.type()).thenReturn(type);
        doThrow(refused).when(entities).purge(LateProducts.PRODUCT, PERMIT);
    }

    private Healing heal() {
        return settler.heal(LateProducts.attempt(), LateProducts.PRODUCT, PERMIT);
    }
}
