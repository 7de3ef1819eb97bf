package io.dataproducts.gateway.platform.problem;

/** The problems behind the statuses that the server itself answers with. */
final class ContainerErrors {

    private ContainerErrors() {}

    static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NO_SUCH_PATH;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 408 -> ProblemType.BODY_TOO_SLOW;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 431 -> ProblemType.HEADERS_TOO_LARGE;
            default -> status < 500 ? ProblemType.INVALID_REQUEST_LINE : ProblemType.INTERNAL_ERROR;
        };
    }
}
