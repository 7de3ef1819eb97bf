package io.dataproducts.gateway.platform.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which members a document always has: those that cannot be null, and are not left out when they are empty. */
class RequiredMembers implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        visit(type.getType(), context.getDefinedModels(), new HashSet<>());
        return resolved;
    }

    @SuppressWarnings("rawtypes") // the generator's own type
    private static void visit(Type type, Map<String, Schema> models, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> visit(argument, models, seen));
        }
        var raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (raw instanceof Class<?> record
                && record.isRecord()
                && record.getName().startsWith("io.dataproducts.")) {
            models.values().stream().filter(model -> isOf(model, record)).forEach(model -> require(model, record));
            Arrays.stream(record.getRecordComponents())
                    .forEach(component -> visit(component.getGenericType(), models, seen));
        }
    }

    private static boolean isOf(Schema<?> model, Class<?> record) {
        var described = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        var name = described == null || described.name().isEmpty() ? record.getSimpleName() : described.name();
        return name.equals(model.getName()) || isPageOf(model, name);
    }

    /** A generic record has one model for each of its arguments. */
    private static boolean isPageOf(Schema<?> model, String name) {
        return "Page".equals(name) && model.getName() != null && model.getName().startsWith("Page");
    }

    private static void require(Schema<?> model, Class<?> record) {
        boolean withoutEmpty = record.isAnnotationPresent(JsonInclude.class)
                && record.getAnnotation(JsonInclude.class).value() == JsonInclude.Include.NON_EMPTY;
        Arrays.stream(record.getRecordComponents())
                .filter(component -> isAlwaysThere(component, withoutEmpty))
                .map(RecordComponent::getName)
                .filter(member ->
                        model.getRequired() == null || !model.getRequired().contains(member))
                .forEach(model::addRequiredItem);
    }

    private static boolean isAlwaysThere(RecordComponent component, boolean withoutEmpty) {
        var list = component.getAccessor().getAnnotation(ArraySchema.class);
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && (list == null || list.arraySchema().requiredMode() != RequiredMode.NOT_REQUIRED)
                && !(withoutEmpty && canBeEmpty(component.getType()));
    }

    private static boolean canBeEmpty(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}
