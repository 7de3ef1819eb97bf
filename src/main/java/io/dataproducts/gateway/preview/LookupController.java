package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.paging.Page;
import io.dataproducts.gateway.platform.problem.CallsAtlan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallsAtlan
@RequestMapping(produces = "application/json")
@Tag(name = "Look-ups", description = "What a selection may say")
class LookupController {

    private final VocabularyLookup vocabulary;
    private final CatalogLookup catalog;

    LookupController(VocabularyLookup vocabulary, CatalogLookup catalog) {
        this.vocabulary = vocabulary;
        this.catalog = catalog;
    }

    /** The names that people see, which selections use in place of the hashed ids that Atlan stores. */
    @Requires(Permission.READ)
    @GetMapping("/tags")
    @Operation(operationId = "listTags", summary = "List Atlan tags by the beginning of their names")
    Page<TagView> tags(@ParameterObject @ModelAttribute LookupQuery query) {
        return vocabulary.tags(query);
    }

    /** The exact types that a selection names in {@code types}. */
    @Requires(Permission.READ)
    @GetMapping("/types")
    @Operation(operationId = "listTypes", summary = "List asset types by the beginning of their names")
    Page<TypeView> types(@ParameterObject @ModelAttribute LookupQuery query) {
        return vocabulary.types(query);
    }

    /** Each set comes with its attributes and what their values are. */
    @Requires(Permission.READ)
    @GetMapping("/custom-metadata")
    @Operation(operationId = "listCustomMetadata", summary = "List sets of custom metadata with their attributes")
    Page<CustomMetadataView> customMetadata(@ParameterObject @ModelAttribute LookupQuery query) {
        return vocabulary.customMetadata(query);
    }

    /** A selection names a connection by its qualified name. */
    @Requires(Permission.READ)
    @GetMapping("/connections")
    @Operation(operationId = "listConnections", summary = "List connections by the beginning of their names")
    Page<ConnectionView> connections(@ParameterObject @ModelAttribute LookupQuery query) {
        return catalog.connections(query);
    }

    /** A selection names a term by its reference, {@code name@glossary}. */
    @Requires(Permission.READ)
    @GetMapping("/terms")
    @Operation(operationId = "listTerms", summary = "List glossary terms by the beginning of their names")
    Page<TermView> terms(@ParameterObject @ModelAttribute LookupQuery query) {
        return catalog.terms(query);
    }
}
