package io.dataproducts.gateway.sandbox.fault;

/** A setting that cannot be read. Its message starts with the JSON pointer of the member that is wrong. */
public final class InvalidSetting extends RuntimeException {

    InvalidSetting(String pointer, String why) {
        super("%s %s".formatted(pointer.isEmpty() ? "the setting" : pointer, why));
    }
}
