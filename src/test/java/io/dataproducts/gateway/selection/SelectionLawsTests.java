package io.dataproducts.gateway.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.testing.AnyNames;
import io.dataproducts.gateway.testing.Selections;
import io.dataproducts.gateway.testing.World;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class SelectionLawsTests {

    private final CatalogNames names = new AnyNames();

    @Provide
    Arbitrary<Matching> selections() {
        return Selections.hostile();
    }

    @Property(tries = 2_000)
    void whatIsRenderedIsReadBackInCanonicalForm(@ForAll("selections") Matching selection) {
        var dsl = AssetDsl.render(selection, names);

        assertThat(AssetDsl.read(dsl.json(), names)).isEqualTo(selection.canonical());
    }

    @Property
    void theCanonicalFormIsItsOwn(@ForAll("selections") Matching selection) {
        assertThat(selection.canonical().canonical()).isEqualTo(selection.canonical());
    }

    @Property
    void theCanonicalFormIsRenderedAlike(@ForAll("selections") Matching selection) {
        assertThat(AssetDsl.render(selection.canonical(), names)).isEqualTo(AssetDsl.render(selection, names));
    }

    @Property
    void theCanonicalFormMeansTheSame(@ForAll("selections") Matching selection, @ForAll int seed) {
        var canonical = selection.canonical().conditions();

        for (int i = 0; i < 50; i++) {
            var world = new World(seed + i);
            assertThat(world.meets(canonical)).isEqualTo(world.meets(selection.conditions()));
        }
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("selections") Matching selection) {
        var json = SelectionJson.write(selection).toString();

        assertThat(SelectionJson.read(Json.parse(json))).isEqualTo(selection);
    }

    @Property
    void whatIsRenderedMayBeSentRaw(@ForAll("selections") Matching selection) {
        var raw = Json.NODES
                .objectNode()
                .set("dsl", AssetDsl.render(selection, names).query());

        assertThat(SelectionJson.read(raw)).isInstanceOf(RawDsl.class);
    }

    @Property
    void damagedTextIsReadToo(@ForAll("selections") Matching selection, @ForAll Random random) {
        var text = new StringBuilder(AssetDsl.render(selection, names).json());
        for (int i = 0; i < 3; i++) {
            int at = random.nextInt(text.length());
            text.replace(
                    at,
                    at + random.nextInt(3),
                    "{}[]\":,0".substring(random.nextInt(8)).substring(0, 1));
        }

        assertThat(AssetDsl.read(text.toString(), names)).isNotNull();
    }
}
