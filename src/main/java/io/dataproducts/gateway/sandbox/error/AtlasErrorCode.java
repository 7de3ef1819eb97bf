package io.dataproducts.gateway.sandbox.error;

import java.text.MessageFormat;

/** The errors of Atlan's server that the sandbox can answer with, as the server's own list has them. */
public enum AtlasErrorCode {
    BAD_REQUEST(400, "ATLAS-400-00-029", "{0}"),
    INVALID_PARAMETERS(400, "ATLAS-400-00-01A", "invalid parameters: {0}"),
    ATTRIBUTE_UNIQUE_INVALID(400, "ATLAS-400-00-013", "Type {0} with unique attribute {1} does not exist"),
    TYPE_NAME_INVALID(400, "ATLAS-400-00-014", "Type {0} with name {1} does not exist"),
    INVALID_OBJECT_ID(400, "ATLAS-400-00-021", "ObjectId is not valid {0}"),
    CUSTOM_ATTRIBUTE_KEY_LENGTH(400, "ATLAS-400-00-9A", "Invalid key: {0} in custom attribute, key size is over {1}"),
    CUSTOM_ATTRIBUTE_KEY_CHARACTERS(
            400,
            "ATLAS-400-00-9B",
            "Invalid key: {0} in custom attribute, key should only contain alphanumeric, '_' or '-'"),
    CUSTOM_ATTRIBUTE_VALUE(400, "ATLAS-400-00-9C", "Invalid value: {0} in custom attribute, value length is over {1}"),
    TOO_MANY_ENTITIES(400, "ATLAS-400-00-212", "Request Error - Entities should be less than or equal to: {0}"),
    UNAUTHORIZED_ACCESS(403, "ATLAS-403-00-001", "{0} is not authorized to perform {1}"),
    INSTANCE_GUID_NOT_FOUND(404, "ATLAS-404-00-005", "Given instance guid {0} is invalid/not found"),
    INSTANCE_CRUD_INVALID_PARAMS(404, "ATLAS-404-00-007", "Invalid instance creation/updation parameters passed : {0}"),
    CLASSIFICATION_NOT_FOUND(404, "ATLAS-404-00-008", "Given classification {0} was invalid"),
    INSTANCE_BY_UNIQUE_ATTRIBUTE_NOT_FOUND(
            404, "ATLAS-404-00-009", "Instance {0} with unique attribute {1} does not exist"),
    REFERENCED_ENTITY_NOT_FOUND(404, "ATLAS-404-00-00A", "Referenced entity {0} is not found"),
    OPERATION_NOT_SUPPORTED(409, "ATLAS-409-00-015", "Operation not supported: {0}"),
    INTERNAL_ERROR(500, "ATLAS-500-00-001", "{0}"),
    INDEX_SEARCH_FAILED(500, "ATLAS-500-00-102", "Error occurred while running direct index query on ES: {0}");

    private final int status;
    private final String code;
    private final String template;

    AtlasErrorCode(int status, String code, String template) {
        this.status = status;
        this.code = code;
        this.template = template;
    }

    /** The status of the HTTP answer. */
    public int status() {
        return status;
    }

    /** What the answer has as {@code errorCode}. */
    public String code() {
        return code;
    }

    /** Makes the exception whose message is this error's template with {@code arguments} filled in. */
    public AtlasException with(String... arguments) {
        var message = new MessageFormat(template.replace("'", "''")).format(arguments);
        return new AtlasException(this, message);
    }
}
