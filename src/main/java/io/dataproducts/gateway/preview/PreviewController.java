package io.dataproducts.gateway.preview;

import io.dataproducts.gateway.platform.caller.Permission;
import io.dataproducts.gateway.platform.caller.Requires;
import io.dataproducts.gateway.platform.problem.CallsAtlan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallsAtlan
@RequestMapping("/selections")
@Tag(name = "Selections", description = "See what a selection matches before it is saved")
class PreviewController {

    private final SelectionPreview previews;

    PreviewController(SelectionPreview previews) {
        this.previews = previews;
    }

    /** Changes nothing: runs the selection, counts, samples, warns, and explains one asset member by member if asked. */
    @Requires(Permission.READ)
    @PostMapping(path = "/preview", consumes = "application/json", produces = "application/json")
    @Operation(
            operationId = "previewSelection",
            summary = "See what a selection matches now, and why an asset is in or out")
    PreviewView preview(@RequestBody PreviewRequest request) {
        return previews.of(request);
    }
}
