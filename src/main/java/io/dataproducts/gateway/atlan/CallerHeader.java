package io.dataproducts.gateway.atlan;

import io.dataproducts.gateway.platform.caller.Caller;
import io.dataproducts.gateway.platform.web.RequestId;
import java.nio.charset.StandardCharsets;

/** Tells Atlan, and so its audit, on whose behalf the gateway calls. */
final class CallerHeader {

    static final String NAME = "x-atlan-gateway-caller";

    /** What stands for the gateway itself, which no request made call. Callers' brackets are escaped. */
    static final String BACKGROUND = "(gateway)";

    private static final int LONGEST = 255;

    private CallerHeader() {}

    /** The caller of the request that this thread works for, or {@value #BACKGROUND} if it works for none. */
    static String value() {
        return RequestId.current().isPresent() ? printable(Caller.current().name()) : BACKGROUND;
    }

    /** {@code name} in printable ASCII, everything else and {@code %()} percent-encoded, cut to {@value #LONGEST}. */
    static String printable(String name) {
        var text = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = octet > ' ' && octet < 0x7f && "%()".indexOf(octet) < 0;
            var next = isPlain ? String.valueOf((char) octet) : "%%%02X".formatted(octet);
            if (text.length() + next.length() > LONGEST) {
                break;
            }
            text.append(next);
        }
        return text.toString();
    }
}
