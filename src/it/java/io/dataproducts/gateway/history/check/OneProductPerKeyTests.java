package io.dataproducts.gateway.history.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneProductPerKeyTests {

    private final HandWritten history = new HandWritten();
    private final OneProductPerKey rule = new OneProductPerKey();

    @Test
    void acceptsAReplay() {
        var wish = history.create("a", "Orders");
        history.acknowledged(wish, 0, 1, "g1").replayed(wish, 2, 3, "g1").created(0.5, "g1", "Orders", "a!");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void findsTwoGuidsForOneKey() {
        var wish = history.create("a", "Orders");
        history.acknowledged(wish, 0, 1, "g1").replayed(wish, 2, 3, "g2");

        assertThat(history.judge(rule).violations()).containsExactly("a: acknowledged as [g1, g2]");
    }

    @Test
    void findsAnAnswerThatIsNoReplayAfterTheFirst() {
        var wish = history.create("a", "Orders");
        history.acknowledged(wish, 0, 1, "g1").acknowledged(wish, 2, 3, "g1");

        assertThat(history.judge(rule).violations()).singleElement().asString().contains("not answered as a replay");
    }

    @Test
    void findsARefusalAfterAnAcknowledgement() {
        var wish = history.create("a", "Orders");
        history.acknowledged(wish, 0, 1, "g1").refused(wish, 2, 3, "name-taken");

        assertThat(history.judge(rule).violations()).singleElement().asString().contains("name-taken");
    }

    @Test
    void findsTwoProductsOfOneWish() {
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1")
                .created(0.5, "g1", "Orders", "a!")
                .created(0.6, "g2", "Orders", "a!");

        assertThat(history.judge(rule).violations()).containsExactly("a: carried out by the commits [1, 2]");
    }

    @Test
    void acceptsASecondProductThatWasHealed() {
        history.acknowledged(history.create("a", "Orders"), 0, 1, "g1")
                .created(0.5, "g1", "Orders", "a!")
                .created(0.6, "g2", "Orders", "a!")
                .purged(2, "g2", "Orders");

        assertThat(history.judge(rule).violations()).isEmpty();
    }

    @Test
    void findsAChangeThatWasMadeTwice() {
        history.acknowledged(history.patch("b", "g1", null), 1, 3, "g1")
                .created(0.5, "g1", "Orders", "a!")
                .changed(1.5, "g1", "Orders", "b!")
                .changed(2.5, "g1", "Orders", "b!");

        assertThat(history.judge(rule).violations()).containsExactly("b: carried out by the commits [2, 3]");
    }
}
