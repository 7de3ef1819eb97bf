package io.dataproducts.gateway.oracle;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one node, and the index of the corpus in it, to every test class; it ends with the last of them. */
final class SharedNode implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == OpenSearchNode.class || type == AssetIndex.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.create(SharedNode.class));
        var node = store.computeIfAbsent(OpenSearchNode.class, _ -> OpenSearchNode.start(), OpenSearchNode.class);
        return parameter.getParameter().getType() == OpenSearchNode.class
                ? node
                : store.computeIfAbsent(
                        AssetIndex.class, _ -> AssetIndex.create(node, Corpus.ASSETS), AssetIndex.class);
    }
}
