package io.dataproducts.gateway.sandbox.fault;

/** Something that goes wrong with one call. */
public sealed interface Fault {

    /** What its kind is called in a setting and in the journal. */
    String kind();

    /** Whether it can strike {@code call} at all. */
    default boolean suits(Call call) {
        return true;
    }

    /** Waits, then goes on as if nothing had happened. */
    record Latency(Delay delay) implements Fault {

        @Override
        public String kind() {
            return "latency";
        }
    }

    /** Answers at once and does nothing. */
    record Status(ErrorAnswer answer) implements Fault {

        @Override
        public String kind() {
            return "status";
        }
    }

    /** Does what was asked, then answers something else. */
    record StatusAfterCommit(ErrorAnswer answer) implements Fault {

        @Override
        public String kind() {
            return "status-after-commit";
        }
    }

    /** Does nothing and resets the connection. */
    record Reset() implements Fault {

        @Override
        public String kind() {
            return "reset";
        }
    }

    /** Does nothing and closes the connection without an answer. */
    record Empty() implements Fault {

        @Override
        public String kind() {
            return "empty";
        }
    }

    /** Does what was asked, then resets the connection. */
    record Drop() implements Fault {

        @Override
        public String kind() {
            return "drop";
        }
    }

    /** Does what was asked, then sends half of the answer and closes the connection. */
    record Cut() implements Fault {

        @Override
        public String kind() {
            return "cut";
        }
    }

    /** Does what was asked, and waits in the middle of the answer. */
    record SlowBody(Delay delay) implements Fault {

        @Override
        public String kind() {
            return "slow-body";
        }
    }

    /** Waits without doing anything, then resets the connection. */
    record Hang(Delay delay) implements Fault {

        @Override
        public String kind() {
            return "hang";
        }
    }

    /** Stalls a write between its checks and its commit. */
    record Late(Delay delay) implements Fault {

        @Override
        public String kind() {
            return "late";
        }

        @Override
        public boolean suits(Call call) {
            return call.isWrite();
        }
    }

    /** Hides a write from the index. */
    record NeverIndexed() implements Fault {

        @Override
        public String kind() {
            return "never-indexed";
        }

        @Override
        public boolean suits(Call call) {
            return call.isWrite();
        }
    }

    /** Answers a search as Atlan does when it ran out of time: 204 without a body. */
    record TimedOutSearch() implements Fault {

        @Override
        public String kind() {
            return "timed-out-search";
        }

        @Override
        public boolean suits(Call call) {
            return call == Call.SEARCH;
        }
    }
}
