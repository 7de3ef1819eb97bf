package io.dataproducts.gateway.dataproduct;

import static io.dataproducts.gateway.testing.Api.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dataproducts.gateway.atlan.AtlanEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ProductEffectTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'Orders'} | 'name':'Orders','userDescription':'x' | true",
                "{'name':'Orders'} | 'name':'orders' | false",
                "{'userDescription':null} | 'name':'Orders' | true",
                "{'userDescription':null} | 'userDescription':'' | true",
                "{'userDescription':null} | 'userDescription':'x' | false",
                "{'ownerUsers':['ada','bob']} | 'ownerUsers':['bob','ada'] | true",
                "{'ownerUsers':['ada']} | 'ownerUsers':['bob','ada'] | false",
                "{'ownerUsers':null} | 'ownerUsers':[] | true",
                "{'daapVisibilityUsers':[]} | 'name':'Orders' | true",
                "{} | 'name':'Orders' | true"
            })
    void isOnAProductThatIsAsTheWriteLeftIt(String written, String attributes, boolean there) {
        var effect = new ProductEffect((ObjectNode) JsonMapper.shared().readTree(quoted(written)));
        var entity = new AtlanEntity(JsonMapper.shared().readTree(quoted("{'attributes':{%s}}".formatted(attributes))));

        assertThat(effect.isOn(entity)).isEqualTo(there);
    }
}
