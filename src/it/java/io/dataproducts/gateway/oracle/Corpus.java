package io.dataproducts.gateway.oracle;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A few hundred assets, the same in every run. */
final class Corpus {

    static final int SIZE = 400;

    /** Also names that differ in case only, and names that start with others. */
    static final List<String> NAMES = List.of(
            "ORDERS",
            "orders",
            "Orders",
            "ORDERS_ARCHIVE",
            "FCT_ORDERS",
            "fct_orders",
            "FCT_",
            "FCT",
            "DIM_CUSTOMER",
            "dim customer",
            "customer id",
            "x");

    /** One is the start of another. */
    static final List<String> CONNECTIONS = List.of(
            "default/snowflake/1690000000",
            "default/snowflake/1",
            "default/snowflake/169000000",
            "default/snowflake/1700000000",
            "default/mysql/1700000000",
            "default/tableau/1710000000");

    static final List<String> CERTIFICATES = List.of("VERIFIED", "DRAFT", "DEPRECATED", "verified", "");
    static final List<String> USERS = List.of("ada", "Ada", "data-eng", "o'brien", "grace \"g\" hopper", "אדה", "");
    static final List<String> GROUPS = List.of("data-eng", "Data-Eng", "ada", "🎯 team", "a*");
    static final List<String> DESCRIPTIONS = List.of(
            "", "", "Orders of all shops", " ", "...", "0", "null", "the", "long ".repeat(300), "🎯 ${x} \"q\" \\");
    static final List<String> TIERS = List.of("gold", "Gold", "silver", "", "gold silver", "a*b", "🎯", "go\"ld");
    static final List<String> SCORES =
            List.of("0", "0.0", "-0.5", "0.1", "0.3", "89.99", "90", "90.0", "90.01", "100", "1e9", "1e-9", "-7");
    static final List<String> ROWS =
            List.of("0", "1", "2", "5", "6", "-1", "1000000", "9007199254740991", "-9007199254740991");

    /** Milliseconds since 1970, some next to each other, one before 1970. */
    static final List<Long> TIMES = List.of(
            1_767_225_600_000L,
            1_767_225_600_001L,
            1_767_225_599_999L,
            1_700_000_000_000L,
            1_700_000_000_123L,
            0L,
            1L,
            -86_400_000L,
            1_800_000_000_000L);

    static final List<Asset> ASSETS = assets();

    private Corpus() {}

    private static List<Asset> assets() {
        var random = new Random(20_260_101);
        return IntStream.range(0, SIZE)
                .mapToObj(number -> new Asset(new CorpusAsset(number, new Dice(random)).document()))
                .toList();
    }
}
