"""Changes to the requests of .ci/conformance that no schema can express."""
import re

import schemathesis

SHORTEST = 5


@schemathesis.hook
def before_call(context, case, kwargs):
    query, headers, body = case.query or {}, case.headers or {}, case.body
    # A cursor is good with the query that gave it, and with no other.
    query.pop("cursor", None)
    # Which attributes there are is a setting of the gateway, not a matter of its contract.
    if isinstance(query.get("attributes"), (str, list)) and re.fullmatch(r"[\w.,]*", "".join(map(str, query["attributes"]))):
        query.pop("attributes")
    # The trace context is the business of HTTP: one that is malformed is passed over, as W3C asks.
    headers.pop("traceparent", None)
    # One credential only: the configuration adds the key, and both at once are refused.
    headers.pop("Authorization", None)
    # 0 stands where the tool could not make a text by the pattern.
    for name in ("If-Match", "If-None-Match"):
        if headers.get(name) == "0":
            headers[name] = "*"
    # 504 is the true answer to who cannot wait.
    timeout = str(headers.get("X-Request-Timeout", ""))
    if re.fullmatch(r"\d+(\.\d+)?", timeout) and 0 < float(timeout) < SHORTEST:
        headers["X-Request-Timeout"] = str(SHORTEST)
    # In a create, null is taken for an absent member: to send it breaks the schema and nothing else.
    if case.method.upper() == "POST" and isinstance(body, dict) and None in body.values():
        case.body = {name: value if value is not None else 0 for name, value in body.items()}
