package io.dataproducts.gateway.dataproduct;

import io.dataproducts.gateway.naming.ProductName;
import io.dataproducts.gateway.platform.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for the members of a product, apart from its domain and its assets. */
final class ProductRules {

    static final int MAX_TEXT = 100_000;
    static final int MAX_PRINCIPALS = 1_000;
    static final int MAX_PRINCIPAL = 255;

    private ProductRules() {}

    /** Says what is wrong with the members that {@code request} has. */
    static List<Fault> faults(ProductRequest request) {
        var faults = new ArrayList<Fault>();
        if (request.name() != null) {
            ProductName.fault(request.name()).ifPresent(fault -> faults.add(invalid("/name", fault)));
        }
        text("/description", request.description()).ifPresent(faults::add);
        faults.addAll(principals("/owners", request.owners()));
        faults.addAll(principals("/visibleTo", request.visibleTo()));
        faults.addAll(certificate(request.certificate()));
        if (request.status() == ProductStatus.ARCHIVED) {
            faults.add(invalid("/status", "must not be Archived; archive a product with DELETE"));
        }
        return faults;
    }

    /** The fault of a product that names who may see it without being Protected. */
    static Optional<Fault> visibleTo(@Nullable Visibility visibility, @Nullable Principals visibleTo) {
        return visibleTo != null && visibility != Visibility.PROTECTED
                ? Optional.of(invalid("/visibleTo", "goes with the visibility Protected only"))
                : Optional.empty();
    }

    static Fault required(String pointer, String detail) {
        return Fault.inBody(pointer, "required", detail);
    }

    private static List<Fault> certificate(@Nullable Certificate certificate) {
        if (certificate == null) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        if (certificate.status() == null) {
            faults.add(required("/certificate/status", "must be one of DRAFT, VERIFIED, DEPRECATED"));
        }
        text("/certificate/message", certificate.message()).ifPresent(faults::add);
        return faults;
    }

    private static List<Fault> principals(String pointer, @Nullable Principals principals) {
        if (principals == null) {
            return List.of();
        }
        var faults = new ArrayList<Fault>();
        faults.addAll(names(pointer + "/users", principals.users()));
        faults.addAll(names(pointer + "/groups", principals.groups()));
        return faults;
    }

    private static List<Fault> names(String pointer, List<String> names) {
        var faults = new ArrayList<Fault>();
        if (names.size() > MAX_PRINCIPALS) {
            faults.add(Fault.inBody(pointer, "too-many", "must have at most %d entries".formatted(MAX_PRINCIPALS)));
        }
        for (int i = 0; i < names.size(); i++) {
            @Nullable String name = names.get(i); // a list in JSON can hold null
            if (name == null || name.isBlank() || name.length() > MAX_PRINCIPAL || hasForbidden(name, "")) {
                faults.add(invalid(pointer + "/" + i, "must be a name of 1 to 255 characters"));
            }
        }
        return faults;
    }

    private static Optional<Fault> text(String pointer, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.length() > MAX_TEXT) {
            return Optional.of(invalid(pointer, "must have at most %d characters".formatted(MAX_TEXT)));
        }
        return hasForbidden(text, "\n\r\t")
                ? Optional.of(invalid(pointer, "must not contain control characters or unpaired surrogates"))
                : Optional.empty();
    }

    private static boolean hasForbidden(String text, String allowed) {
        return text.codePoints().anyMatch(c -> {
            int type = Character.getType(c);
            return (type == Character.CONTROL || type == Character.SURROGATE) && allowed.indexOf(c) < 0;
        });
    }

    private static Fault invalid(String pointer, String detail) {
        return Fault.inBody(pointer, "invalid", detail);
    }
}
