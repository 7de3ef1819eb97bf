package io.dataproducts.gateway.dataproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.dataproducts.gateway.atlan.AtlanEntity;
import io.dataproducts.gateway.atlan.AtlanLink;
import io.dataproducts.gateway.atlan.EntityClient;
import io.dataproducts.gateway.naming.Guid;
import io.dataproducts.gateway.once.Operation;
import io.dataproducts.gateway.once.Resource;
import io.dataproducts.gateway.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ProductNamesTests {

    private static final Resource.Name NAME = new Resource.Name(LateProducts.DOMAIN, LateProducts.NAME);

    private final EntityClient entities = mock(EntityClient.class);
    private final Operation operation = mock(Operation.class);
    private final ProductNames names = new ProductNames(entities);
    private final List<AtlanLink> links = new ArrayList<>();

    @BeforeEach
    void linkTheProductsToTheirDomain() {
        when(entities.links(any(), any())).thenAnswer(_ -> Optional.of(List.copyOf(links)));
    }

    @Test
    void takesANameFromEveryProductThatCameTooLate() {
        exists(1, "a".repeat(32));
        exists(2, "b".repeat(32));
        when(operation.removeLate(any(), any())).thenAnswer(_ -> links.removeFirst() != null);

        names.take(operation, NAME, Optional.empty());

        verify(operation).removeLate(NAME, "a".repeat(32));
        verify(operation).removeLate(NAME, "b".repeat(32));
    }

    @Test
    void leavesANameToWhatIsStillThereWithoutAskingAgain() {
        exists(1, "a".repeat(32));
        when(operation.removeLate(any(), any())).thenReturn(true);

        assertThatThrownBy(() -> names.take(operation, NAME, Optional.empty())).isInstanceOf(ProblemException.class);
        verify(operation, times(1)).removeLate(any(), any());
    }

    @Test
    void leavesANameToAProductOfSomebodyElse() {
        exists(1, "a".repeat(32));
        when(entities.find(guid(1))).thenReturn(Optional.of(withoutMarker(product(1, "a".repeat(32)))));

        assertThatThrownBy(() -> names.take(operation, NAME, Optional.empty())).isInstanceOf(ProblemException.class);
        verify(operation, never()).removeLate(any(), any());
        assertThat(names.isTakenByOthers(NAME, Optional.empty())).isTrue();
    }

    @Test
    void tellsThatWhatTheGatewayCreatedIsNotSomebodyElses() {
        exists(1, "a".repeat(32));

        assertThat(names.isTakenByOthers(NAME, Optional.empty())).isFalse();
    }

    @Test
    void readsNoArchivedNamesakeToFindANameFree() {
        links.add(new AtlanLink(guid(1).value(), LateProducts.NAME, true));

        names.take(operation, NAME, Optional.empty());

        verify(entities, never()).find(any(Guid.class));
    }

    @Test
    void readsArchivedNamesakesAfterTheActiveOnes() {
        links.add(new AtlanLink(guid(2).value(), LateProducts.NAME, true));
        exists(1, "a".repeat(32));

        assertThat(names.named(LateProducts.DOMAIN, LateProducts.NAME).findFirst())
                .map(DataProduct::guid)
                .contains(guid(1));
        verify(entities, never()).find(guid(2));
    }

    private void exists(int number, String marker) {
        links.add(new AtlanLink(guid(number).value(), LateProducts.NAME, false));
        when(entities.find(guid(number))).thenReturn(Optional.of(product(number, marker)));
    }

    private static AtlanEntity product(int number, String marker) {
        return LateProducts.product(guid(number), marker).entity();
    }

    private static AtlanEntity withoutMarker(AtlanEntity entity) {
        return new AtlanEntity(((ObjectNode) entity.json().deepCopy()).without("customAttributes"));
    }

    private static Guid guid(int number) {
        return new Guid("0b0f1000-0000-4000-8000-00000000000" + number);
    }
}
