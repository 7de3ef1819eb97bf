package io.dataproducts.gateway.sandbox.error;

/** A refusal that the sandbox answers with one of Atlan's error codes. */
public final class AtlasException extends RuntimeException {

    private final AtlasErrorCode code;

    public AtlasException(AtlasErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    private AtlasException(AtlasErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Why the request was refused. */
    public AtlasErrorCode code() {
        return code;
    }

    /** What the answer has as {@code errorMessage}. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /**
     * Returns this refusal as Atlan delivers it from a delete: an internal error that names the refusal in its message,
     * since the server wraps whatever a delete throws.
     */
    public AtlasException wrapped() {
        var text = "org.apache.atlas.exception.AtlasBaseException: " + message();
        return new AtlasException(AtlasErrorCode.INTERNAL_ERROR, text, this);
    }
}
