package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.selection.Certificate;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the contract describes an asset selection; the selection package reads and writes it. */
@Schema(
        name = "AssetSelection",
        description = "Which assets belong to a product. All members must hold; the values of a list are alternatives."
                + " At least one member besides not and includeArchived is needed.",
        example = "{\"types\": [\"Table\"], \"certificates\": [\"VERIFIED\"], \"tags\": [\"Marketing\"]}")
public record AssetSelectionDocument(
        @ArraySchema(arraySchema = @Schema(description = "Exact types, as Table"), minItems = 1) @Nullable
        List<String> types,

        @ArraySchema(arraySchema = @Schema(description = "Super types, as SQL"), minItems = 1) @Nullable
        List<String> superTypes,

        @ArraySchema(arraySchema = @Schema(description = "Certificates"), minItems = 1) @Nullable
        List<Certificate> certificates,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Atlan tags by the names people see, carried directly or by" + " propagation"),
                minItems = 1)
        @Nullable
        List<String> tags,

        @ArraySchema(arraySchema = @Schema(description = "Atlan tags carried directly"), minItems = 1) @Nullable
        List<String> directTags,

        @Schema(description = "Any of these users or groups owns the asset") @Nullable
        OwnersDocument owners,

        @ArraySchema(arraySchema = @Schema(description = "Glossary terms, name@glossary or GUID"), minItems = 1)
        @Nullable
        List<String> terms,

        @ArraySchema(arraySchema = @Schema(description = "Qualified names of connections"), minItems = 1) @Nullable
        List<String> connections,

        @ArraySchema(arraySchema = @Schema(description = "Kinds of system, as snowflake"), minItems = 1) @Nullable
        List<String> connectors,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Qualified names of containers; what is below them is in,"
                                        + " they themselves are not"),
                minItems = 1)
        @Nullable
        List<String> within,

        @Schema(description = "Name in any case; * stands for any characters and is not the first") @Nullable
        String name,

        @Schema(description = "Whether the asset has a description") @Nullable
        Boolean hasDescription,

        @Schema(description = "Whether the asset has lineage") @Nullable
        Boolean hasLineage,

        @Schema(description = "Created at this time or later") @Nullable
        Instant createdAfter,

        @Schema(description = "Updated at this time or later") @Nullable
        Instant updatedAfter,

        @Schema(description = "Popularity score", example = "{\"gte\": 5}") @Nullable
        RangeDocument popularity,

        @Schema(
                description = "By the name of the set, then of the attribute: a value, a list of alternatives, a"
                        + " range of gt, gte, lt, lte, or {\"exists\": true}",
                example = "{\"Data Quality\": {\"Score\": {\"gte\": 90}}}")
        @Nullable
        Map<String, Map<String, Object>> customMetadata,

        @ArraySchema(arraySchema = @Schema(description = "These assets alone, by GUID or qualified name"), minItems = 1)
        @Nullable
        List<String> assets,

        @ArraySchema(arraySchema = @Schema(description = "Each of these holds"), minItems = 1) @Nullable
        List<AssetSelectionDocument> all,

        @ArraySchema(arraySchema = @Schema(description = "At least one of these holds"), minItems = 1) @Nullable
        List<AssetSelectionDocument> any,

        @ArraySchema(arraySchema = @Schema(description = "None of these holds"), minItems = 1) @Nullable
        List<AssetSelectionDocument> not,

        @Schema(description = "Whether archived assets count, too; at the root only", defaultValue = "false") @Nullable
        Boolean includeArchived,

        @Schema(description = "A raw query clause in place of all other members; see the docs for the kinds allowed")
        @Nullable
        Map<String, Object> dsl) {

    /** Users and groups of Atlan. */
    @Schema(name = "SelectedOwners")
    record OwnersDocument(
            @Nullable List<String> users, @Nullable List<String> groups) {}

    /** A range of numbers; at least one bound is needed. */
    @Schema(name = "NumberRange", minProperties = 1)
    record RangeDocument(
            @Nullable Double gt,
            @Nullable Double gte,
            @Nullable Double lt,
            @Nullable Double lte) {}
}
