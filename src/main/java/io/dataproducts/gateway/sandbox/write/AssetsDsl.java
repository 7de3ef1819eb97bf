package io.dataproducts.gateway.sandbox.write;

import io.dataproducts.gateway.sandbox.error.AtlasErrorCode;
import io.dataproducts.gateway.sandbox.error.AtlasException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The check of a product's asset selection: any JSON object that is not empty will do, and it is not executed. */
final class AssetsDsl {

    static final String ATTRIBUTE = "dataProductAssetsDSL";

    private static final JsonMapper JSON = JsonMapper.shared();

    private AssetsDsl() {}

    static void check(Optional<JsonNode> dsl) {
        var text = dsl.map(JsonNode::asString).orElseThrow(() -> refused("is mandatory for DataProducts"));
        var parsed = parse(text);
        if (parsed.isNull() || parsed.isMissingNode() || (parsed.isObject() && parsed.isEmpty())) {
            throw refused("cannot be empty");
        }
        if (!parsed.isObject()) {
            throw refused("must be a valid JSON object: found " + parsed.getNodeType());
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw refused("must be a valid JSON object: " + e.getOriginalMessage());
        }
    }

    private static AtlasException refused(String why) {
        return AtlasErrorCode.BAD_REQUEST.with("dataProductAssetsDSL attribute " + why);
    }
}
