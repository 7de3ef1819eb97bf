package io.dataproducts.gateway.history.check;

import static io.dataproducts.gateway.history.evidence.Disturbance.Act.CONTINUE;
import static io.dataproducts.gateway.history.evidence.Disturbance.Act.STOP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoDuplicateNameTests {

    private final HandWritten history = new HandWritten();
    private final NoDuplicateName rule = new NoDuplicateName();

    @Test
    void acceptsANameThatIsTakenAgainAfterItWasFreed() {
        history.created(0, "g1", "Orders", "a!")
                .archived(1, "g1", "Orders")
                .created(2, "g2", "Orders", "b!")
                .changed(3, "g2", "Sales", null)
                .restored(4, "g1", "Orders")
                .created(5, "g3", "orders", "c!");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void findsADuplicateWithoutALateCommit() {
        history.created(0, "g1", "Orders", "a!")
                .created(1, "g2", "Orders", "b!")
                .purged(2, "g2", "Orders");

        assertThat(history.judge(rule).violations())
                .containsExactly("'Orders' in domain was there twice without a late create: [g1, g2], from commit 2");
    }

    @Test
    void findsADuplicateByARename() {
        history.created(0, "g1", "Orders", "a!").created(1, "g2", "Sales", "b!").changed(2, "g2", "Orders", null);

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsADuplicateByARestore() {
        history.created(0, "g1", "Orders", "a!")
                .archived(1, "g1", "Orders")
                .created(2, "g2", "Orders", "b!")
                .restored(3, "g1", "Orders");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void acceptsADuplicateByALateCommitThatIsHealed() {
        history.created(0, "g1", "Orders", "a!")
                .created(1, "g2", "Orders", "b!")
                .late()
                .purged(11, "g2", "Orders");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.figures()).containsEntry("duplicates by late commits, healed, longest s", 10.0);
    }

    @Test
    void findsALateDuplicateThatIsHealedTooLate() {
        history.created(0, "g1", "Orders", "a!")
                .created(1, "g2", "Orders", "b!")
                .late()
                .purged(32, "g2", "Orders");

        assertThat(history.judge(rule).violations()).hasSize(1);
    }

    @Test
    void findsALateDuplicateThatStays() {
        history.created(0, "g1", "Orders", "a!")
                .created(1, "g2", "Orders", "b!")
                .late();

        var section = history.judge(rule);

        assertThat(section.violations()).singleElement().asString().contains("at the end");
        assertThat(section.figures()).containsEntry("left at the end", 1L);
    }

    @Test
    void findsTwoAcknowledgedProductsOfOneNameEvenIfOneCameLate() {
        history.acknowledged(history.create("a", "Orders"), 0, 2, "g1")
                .acknowledged(history.create("b", "Orders"), 0, 3, "g2")
                .created(0.5, "g1", "Orders", "a!")
                .created(1, "g2", "Orders", "b!")
                .late()
                .archived(11, "g2", "Orders");

        assertThat(history.judge(rule).violations()).singleElement().asString().contains("acknowledged twice");
    }

    @Test
    void listsApartWhatAStoppedGatewayCreatedOnceItWentOn() {
        history.created(0, "g1", "Orders", "a!")
                .disturbed(1, STOP, "gw-1")
                .disturbed(30, CONTINUE, "gw-1")
                .created(30.5, "g2", "Orders", "b!")
                .purged(40, "g2", "Orders");

        var section = history.judge(rule);

        assertThat(section.violations()).isEmpty();
        assertThat(section.apart()).hasSize(1);
    }
}
