package io.dataproducts.gateway.dataproduct;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How the contract describes an asset selection; the selection package reads and writes it. */
@Schema(
        name = "AssetSelection",
        description = "Which active assets belong to the product. All members must hold; the values of a list are"
                + " alternatives. At least one member is needed.",
        example = "{\"types\": [\"Table\"], \"certificates\": [\"VERIFIED\"], \"tags\": [\"Marketing\"]}")
record AssetSelectionDocument(
        @ArraySchema(
                arraySchema = @Schema(description = "Exact types, as Table"),
                schema = @Schema(maxLength = 255),
                minItems = 1)
        List<String> types,

        @ArraySchema(
                arraySchema = @Schema(description = "Certificates"),
                schema = @Schema(implementation = CertificateStatus.class),
                minItems = 1)
        List<CertificateStatus> certificates,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description =
                                        "Atlan tags, by the name people see; carried directly or by" + " propagation"),
                minItems = 1)
        List<String> tags,

        @ArraySchema(arraySchema = @Schema(description = "Atlan tags carried directly"), minItems = 1)
        List<String> directTags,

        @Schema(description = "Any of these users or groups owns the asset")
        Principals owners,

        @ArraySchema(
                arraySchema = @Schema(description = "Qualified names of connections"),
                schema = @Schema(example = "default/snowflake/1690000000"),
                minItems = 1)
        List<String> connections,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "Qualified names of containers; what is below them is in,"
                                        + " they themselves are not"),
                minItems = 1)
        List<String> within,

        @ArraySchema(arraySchema = @Schema(description = "These assets alone, by GUID or qualified name"), minItems = 1)
        List<String> assets,

        @Schema(
                description = "In answers only: the stored query, where the members above cannot say it",
                accessMode = Schema.AccessMode.READ_ONLY)
        Object dsl) {}
