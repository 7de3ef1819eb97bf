package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.platform.json.MergePatch;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the patch of a product: the members of a new one but the domain, none of them required. */
@Component
class ProductContract implements OpenApiCustomizer {

    /** A product of the sandbox's catalogue. */
    static final String EXAMPLE_GUID = "da7a9000-0000-4000-8000-000000000001";

    /** Another, so that deleting it does not spoil the other examples. */
    static final String EXAMPLE_TO_DELETE = "da7a9000-0000-4000-8000-000000000005";

    /** An archived one. */
    static final String EXAMPLE_TO_RESTORE = "da7a9000-0000-4000-8000-000000000006";

    /** A list of entity tags, or any. */
    static final String TAGS = "^(\\*|(W/)?\"[!#-~]*\"(, ?(W/)?\"[!#-~]*\")*)$";

    static final String DRY_RUN = "Whether to say what the write would do, and leave it at that";

    private static final String NAME = "DataProductPatch";
    private static final List<String> REMOVABLE =
            List.of("description", "owners", "certificate", "criticality", "sensitivity", "visibleTo");

    @Override
    public void customise(OpenAPI contract) {
        contract.getComponents().addSchemas(NAME, patch(contract.getComponents().getSchemas()));
        var operation = required(contract.getPaths(), "/products/{guid}").getPatch();
        var schema = new Schema<>().$ref("#/components/schemas/" + NAME);
        var content = new Content()
                .addMediaType(
                        MergePatch.MEDIA_TYPE,
                        new MediaType()
                                .schema(schema)
                                .example(Map.of(
                                        "description",
                                        "Verified tables about marketing",
                                        "assets",
                                        Map.of("types", List.of("Table", "View")))));
        operation.setRequestBody(new RequestBody().required(true).content(content));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the model's own types
    private static Schema<?> patch(Map<String, Schema> schemas) {
        var members = new LinkedHashMap<String, Schema>(
                required(schemas, "NewDataProduct").getProperties());
        members.remove("domain");
        REMOVABLE.forEach(name -> members.computeIfPresent(name, (_, member) -> orNull(member)));
        var patch = new Schema<>().types(Set.of("object")).properties(members);
        patch.setDescription("A JSON merge patch: objects merge, lists are replaced, null removes. Removable are "
                + String.join(", ", REMOVABLE) + ".");
        return patch;
    }

    /** What {@code member} may be, or null, which removes it. */
    private static Schema<?> orNull(Schema<?> member) {
        var nothing = new Schema<>().types(Set.of("null"));
        var either = new Schema<Object>().oneOf(List.of(member, nothing));
        either.setDescription(member.getDescription());
        return either;
    }

    private static <T> T required(Map<String, T> all, String key) {
        var found = all.get(key);
        if (found == null) {
            throw new IllegalStateException("the contract has no " + key);
        }
        return found;
    }
}
