package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.evidence.Kind.ARCHIVE;
import static io.dataproducts.gateway.history.evidence.Kind.RESTORE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcknowledgedStaysTests {

    private final HandWritten history = new HandWritten();
    private final AcknowledgedStays rule = new AcknowledgedStays();

    @Test
    void acceptsWritesThatWereMade() {
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1")
                .acknowledged(history.patch("b", "g1", null), 1, 2, "g1")
                .acknowledged(history.rename("c", "g1", "Sales"), 2, 3, "g1")
                .acknowledged(history.toggle("d", ARCHIVE, "g1"), 3, 4, "g1")
                .acknowledged(history.toggle("e", RESTORE, "g1"), 4, 5, "g1")
                .created(0.5, "g1", "Orders", "a!")
                .changed(1.5, "g1", "Orders", "b!")
                .changed(2.5, "g1", "Sales", null)
                .archived(3.5, "g1", "Sales")
                .restored(4.5, "g1", "Sales");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void findsACreateThatIsNotThere() {
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsACreateUnderAnotherName() {
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1").created(0.5, "g1", "orders", "a!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsACreateThatWasMadeAfterItWasAcknowledged() {
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1").created(1.5, "g1", "Orders", "a!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsAProductThatWasPurgedThoughItWasAcknowledged() {
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1")
                .created(0.5, "g1", "Orders", "a!")
                .purged(5, "g1", "Orders");

        assertThat(history.judge(rule).violations()).containsExactly("a: g1 was purged");
    }

    @Test
    void findsAChangeThatIsNotThere() {
        history.created(0, "g1", "Orders", "a!").acknowledged(history.patch("b", "g1", null), 1, 2, "g1");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void doesNotTakeALaterChangeForTheRenameBeforeIt() {
        history.created(0, "g1", "Orders", "a!")
                .acknowledged(history.rename("b", "g1", "Sales"), 1, 2, "g1")
                .changed(3, "g1", "Sales", "c!");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsAnArchiveOfWhatStayedActive() {
        history.created(0, "g1", "Orders", "a!").acknowledged(history.toggle("b", ARCHIVE, "g1"), 1, 2, "g1");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void acceptsAnArchiveOfWhatWasArchived() {
        history.created(0, "g1", "Orders", "a!")
                .archived(0.5, "g1", "Orders")
                .acknowledged(history.toggle("b", ARCHIVE, "g1"), 1, 2, "g1")
                .restored(3, "g1", "Orders");

        assertThat(history.judge(rule).violations()).isEmpty();
    }
}
