package io.dataproducts.gateway.platform.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The closed registry of problems. The slug of each is the last segment of the problem's {@code type} and its
 * {@code code}; {@code /problems} and {@code docs/errors.md} are made from this list.
 */
public enum ProblemType {
    INVALID_REQUEST_LINE(
            400,
            false,
            "The request is not valid HTTP",
            "The request line, a header or the path cannot be read or is too long, or the path holds an encoded slash.",
            "Send a well-formed request. Qualified names contain slashes: pass them as query parameters."),
    INVALID_JSON(
            400,
            false,
            "The body is not valid JSON",
            "The body is not JSON in UTF-8, names a member twice, or is nested too deeply.",
            "Correct the body at the place that the detail names."),
    INVALID_PARAMETER(
            400,
            false,
            "A parameter is not valid",
            "A query or path parameter is unknown, repeated, malformed or out of its bounds.",
            "See errors: each names a parameter and what it may be."),
    INVALID_HEADER(
            400,
            false,
            "A header is not valid",
            "A request header that the gateway reads is malformed.",
            "See errors: each names a header and what it may be."),
    UNAUTHENTICATED(
            401,
            false,
            "The caller is not known",
            "The request has no valid credential: none, an unknown, expired or revoked one, or more than one.",
            "Send one credential: a bearer token of the identity provider, or an API key in X-API-Key."),
    FORBIDDEN(
            403,
            false,
            "The caller may not do this",
            "The caller's grants do not permit this call, or not in the domain at hand.",
            "See your grants with GET /me, and ask an admin of the domain for what is missing."),
    PRODUCT_NOT_FOUND(
            404,
            false,
            "There is no such data product",
            "No data product that the caller may see has this GUID, or it has been purged.",
            "Find the product with GET /products and use its guid."),
    DOMAIN_NOT_FOUND(
            404,
            false,
            "There is no such data domain",
            "No data domain that the caller may see has this GUID.",
            "Find the domain with GET /domains and use its guid."),
    OPERATION_NOT_FOUND(
            404,
            false,
            "There is no such operation",
            "No operation of this caller has this id, or it was settled more than 24 hours ago.",
            "Use the id from the answer that named it, as the caller who got that answer."),
    API_KEY_NOT_FOUND(
            404,
            false,
            "There is no such API key",
            "No API key that the caller may take has this id; those in the mounted file have none.",
            "Find the key with GET /api-keys and use its id."),
    NO_SUCH_PATH(
            404,
            false,
            "There is nothing at this path",
            "The path is not one of this API.",
            "See the paths in /openapi.yaml or at /swagger-ui.html."),
    METHOD_NOT_ALLOWED(
            405,
            false,
            "The method is not allowed here",
            "The path exists, but not with this method.",
            "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(
            406,
            false,
            "The answer is not available in this form",
            "The Accept header excludes every form the gateway can answer in.",
            "Accept application/json and application/problem+json."),
    BODY_TOO_SLOW(
            408,
            true,
            "The body arrived too slowly",
            "The body of the request stopped, or did not arrive in time. Nothing was done.",
            "Send it again over a connection that holds; send less if it is large."),
    NAME_TAKEN(
            409,
            false,
            "The name is taken",
            "An active data product of this name exists in the domain.",
            "Choose another name, or change the existing product with PATCH."),
    PRODUCT_ARCHIVED(
            409,
            false,
            "The data product is archived",
            "Archived products cannot be changed.",
            "Restore it first with POST /products/{guid}/restore."),
    DOMAIN_ARCHIVED(
            409,
            false,
            "The data domain is archived",
            "The product's domain is archived, so the product cannot be active in it.",
            "Restore the domain in Atlan, then try again."),
    LINKED_ASSETS(
            409,
            true,
            "Assets are still linked to the data product",
            "Atlan refuses to purge a product while assets are linked to it, and unlinks them in the background.",
            "Archive the product, wait until its assets are unlinked, then purge it."),
    SELECTION_SHRINKS(
            409,
            false,
            "The data product would lose many of its assets",
            "By the change of its selection the product would lose more than half of its assets.",
            "See what is lost with dryRun=true; if it is meant, repeat the patch with confirm=true."),
    REFUSED_BY_ATLAN(
            409,
            false,
            "Atlan refused the change",
            "Atlan does not support this change in the present state of the product or domain.",
            "Read the product again; the detail says what Atlan objects to."),
    WRITE_IN_PROGRESS(
            409,
            true,
            "Another write is under way",
            "Another write of the same product or name is under way, or its outcome is not known yet. Nothing was"
                    + " changed.",
            "Try again after the time in Retry-After."),
    OPERATION_PENDING(
            409,
            true,
            "The request with this key is not settled yet",
            "An earlier request with the same Idempotency-Key is under way, or its outcome is not known yet.",
            "Try again after the time in Retry-After, or see the operation that the problem names."),
    PRECONDITION_FAILED(
            412,
            false,
            "The data product was changed meanwhile",
            "The product is not in the version that If-Match names: the gateway or Atlan changed it. Nothing was"
                    + " changed by this call.",
            "Get the product again, decide anew, and send the change with the new ETag."),
    BODY_TOO_LARGE(
            413,
            false,
            "The body is too large",
            "A request body may have 1 MB at most, unless the gateway is configured otherwise.",
            "Send less, for example fewer assets in the selection."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            false,
            "The content type is not supported",
            "The body's content type is not one this call takes.",
            "Use the content type in the Accept or Accept-Patch header."),
    INVALID_BODY(
            422,
            false,
            "The body breaks a rule",
            "The body is JSON, but a member is unknown, missing, of the wrong type, or refers to something unknown.",
            "See errors: each points to a member and says what it may be."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            false,
            "The idempotency key belongs to another request",
            "The same Idempotency-Key was sent before with another method, path, query, If-Match or body.",
            "Use a new key for a new request, and repeat a request without any change."),
    REJECTED_BY_ATLAN(
            422,
            false,
            "Atlan rejected a value",
            "The request met the gateway's rules, but Atlan does not accept one of its values.",
            "The detail says what Atlan objects to."),
    QUOTA_EXCEEDED(
            429,
            true,
            "The caller's quota is used up",
            "The caller sent more requests than it may in the time, or has more under way at once. Nothing was done.",
            "Try again after the time in Retry-After. RateLimit in every answer says what is left."),
    HEADERS_TOO_LARGE(
            431,
            false,
            "The headers are too large",
            "A header is too long, or the request has too many or too long ones in all.",
            "See errors: it names the header. Send only headers that this API needs."),
    INTERNAL_ERROR(
            500,
            false,
            "The gateway failed",
            "The gateway met an error it did not expect. A write may or may not have been made.",
            "Report it with the instance of the problem."),
    ATLAN_UNREADABLE(
            502,
            true,
            "Atlan gave no usable answer",
            "Atlan failed, or its answer made no sense. Nothing was changed.",
            "Try again after a moment."),
    ATLAN_CREDENTIALS(
            502,
            false,
            "Atlan refused the gateway's credentials or rights",
            "The gateway's own token is not valid or lacks a right in Atlan. Nothing was changed.",
            "The operator of the gateway has to renew its token or its rights."),
    ATLAN_UNAVAILABLE(
            503,
            true,
            "Atlan is not available",
            "Atlan cannot be reached, limits the rate or is under maintenance. The call was not made.",
            "Try again after the time in Retry-After."),
    NOT_MADE(
            503,
            true,
            "The write was not made",
            "The write was sent, but Atlan did not carry it out.",
            "Send it again."),
    LEDGER_UNAVAILABLE(
            503,
            true,
            "Writes are not possible now",
            "The gateway cannot reach the ledger in which it records writes. Nothing was sent to Atlan.",
            "Try again after the time in Retry-After; reads go on."),
    CREDENTIALS_NOT_CHECKED(
            503,
            true,
            "Credentials cannot be checked now",
            "The identity provider, or the ledger that knows the API keys, does not answer.",
            "Try again after the time in Retry-After."),
    OVERLOADED(
            503,
            true,
            "The gateway is busy",
            "Too many calls are under way. The call was not made.",
            "Try again after the time in Retry-After."),
    ATLAN_TIMEOUT(
            504,
            true,
            "Atlan did not answer in time",
            "Atlan did not finish a read or a search in time. Nothing was changed.",
            "Try again, or narrow the search."),
    OUTCOME_UNKNOWN(
            504,
            false,
            "The outcome of the write is unknown",
            "Atlan did not confirm the write, and its effect was not found yet: it may have been made, now or later,"
                    + " or not.",
            "See the operation that the problem names: it will say. With an Idempotency-Key, the same request may be"
                    + " repeated.");

    private final int status;
    private final boolean retryable;
    private final String title;
    private final String cause;
    private final String cure;

    ProblemType(int status, boolean retryable, String title, String cause, String cure) {
        this.status = status;
        this.retryable = retryable;
        this.title = title;
        this.cause = cause;
        this.cure = cure;
    }

    /** The problem's name in {@code type} and {@code code}, in kebab case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the problem with this slug. */
    public static Optional<ProblemType> find(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The HTTP status of every answer with this problem. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed later without a change and without harm. */
    public boolean retryable() {
        return retryable;
    }

    public String title() {
        return title;
    }

    /** When the problem arises. */
    public String cause() {
        return cause;
    }

    /** What a caller can do about it. */
    public String cure() {
        return cure;
    }
}
