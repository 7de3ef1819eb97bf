package io.dataproducts.gateway.faults;

import static io.dataproducts.gateway.faults.UpstreamFault.Fate.KEPT_BACK;
import static io.dataproducts.gateway.faults.UpstreamFault.Fate.LOST;
import static io.dataproducts.gateway.faults.UpstreamFault.Fate.MADE;
import static io.dataproducts.gateway.faults.UpstreamFault.Fate.MADE_AGAIN;
import static io.dataproducts.gateway.faults.UpstreamFault.Fate.REJECTED;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A way in which Atlan fails once, as the sandbox's admin call has it, and what becomes of a write that meets it. */
enum UpstreamFault {
    NONE("", MADE),
    RESET("'kind':'reset'", LOST),
    EMPTY_ANSWER("'kind':'empty'", LOST),
    TIMEOUT_BEFORE_COMMIT("'kind':'hang','delay':'1200ms'", LOST),
    STATUS_500("'kind':'status','status':500,'body':'json'", LOST),
    STATUS_502_HTML("'kind':'status','status':502,'body':'html'", LOST),
    STATUS_503("'kind':'status','status':503,'body':'html'", LOST),
    STATUS_504("'kind':'status','status':504,'body':'html'", LOST),
    RESET_AFTER_COMMIT("'kind':'drop'", MADE),
    TIMEOUT_AFTER_COMMIT("'kind':'slow-body','delay':'1200ms'", MADE),
    STATUS_500_AFTER_COMMIT("'kind':'status-after-commit','status':500,'body':'json'", MADE),
    STATUS_502_AFTER_COMMIT("'kind':'status-after-commit','status':502,'body':'html'", MADE),
    CUT_JSON("'kind':'cut'", MADE),
    LATE_COMMIT("'kind':'late','delay':'900ms'", MADE),
    SLOW_BODY("'kind':'slow-body','delay':'100ms'", MADE),
    RATE_LIMITED_SECONDS("'kind':'status','status':429,'body':'html','retryAfter':'1'", MADE_AGAIN),
    RATE_LIMITED_DATE(
            "'kind':'status','status':429,'body':'html','retryAfter':'Wed, 21 Oct 2015 07:28:00 GMT'", MADE_AGAIN),
    RATE_LIMITED_DATE_AHEAD("'kind':'status','status':429,'body':'html','retryAfter':'{soon}'", MADE_AGAIN),
    RATE_LIMITED_GARBAGE("'kind':'status','status':429,'body':'html','retryAfter':'soon'", MADE_AGAIN),
    MAINTENANCE("'kind':'status','status':503,'body':'json','code':'ATLAS-503-00-001'", MADE_AGAIN),
    UNAUTHORIZED_ONCE("'kind':'status','status':401,'body':'json'", MADE_AGAIN),
    FORBIDDEN("'kind':'status','status':403,'body':'json','code':'ATLAS-403-00-001'", REJECTED),
    /** A write asks the index for nothing whose names are known, so that a slow one does not stop it. */
    SEARCH_WITHOUT_ANSWER("'kind':'timed-out-search'", MADE) {
        @Override
        List<String> struck(List<String> write) {
            return List.of("search");
        }
    },
    CONNECTION_REFUSED("", KEPT_BACK);

    /** What becomes of a write that meets a fault once. */
    enum Fate {
        /** Made by the one call that was sent. */
        MADE,
        /** Proved not to have been carried out, sent once more, and made by that. */
        MADE_AGAIN,
        /** Nobody can know at first: looked for, not found, and settled as not made. */
        LOST,
        /** Atlan said no. */
        REJECTED,
        /** Never sent. */
        KEPT_BACK
    }

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final String json;
    private final Fate fate;

    UpstreamFault(String json, Fate fate) {
        this.json = json;
        this.fate = fate;
    }

    Fate fate() {
        return fate;
    }

    /** The calls that are struck where a write consists of these. */
    List<String> struck(List<String> write) {
        return write;
    }

    /** The setting that lets the next of these calls meet the fault, for the sandbox. */
    String setting(List<String> write) {
        var calls = String.join("','", struck(write));
        var soon = HTTP_DATE.format(ZonedDateTime.now(ZoneOffset.UTC).plus(SOON));
        return json.isEmpty()
                ? "{'rules':[]}"
                : "{'rules':[{'calls':['%s'],'times':1,'fault':{%s}}]}".formatted(calls, json.replace("{soon}", soon));
    }
}
