import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;
import org.opensearch.http.HttpServerTransport;

/**
 * An OpenSearch node in a process of its own, run from source on OpenSearch's class path.
 *
 * <p>Arguments: the folder for its data, which must not exist, and the file that will name its port. It ends when its
 * standard input does, and so with the process that started it.
 */
class ForkedNode {

    public static void main(String[] arguments) throws IOException {
        var runner = new OpenSearchRunner();
        runner.onBuild((_, settings) -> configure(settings));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .numOfNode(1)
                .moduleTypes("org.opensearch.transport.Netty4ModulePlugin,"
                        + "org.opensearch.analysis.common.CommonAnalysisModulePlugin"));
        runner.ensureYellow();
        publish(runner.getInstance(HttpServerTransport.class), Path.of(arguments[1]));
        System.in.transferTo(OutputStream.nullOutputStream());
        // Closing a node takes seconds, and nobody will read its data.
        Runtime.getRuntime().halt(0);
    }

    private static void configure(Settings.Builder settings) {
        settings.put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("cluster.routing.allocation.disk.threshold_enabled", false);
    }

    private static void publish(HttpServerTransport http, Path file) throws IOException {
        var port = http.boundAddress().publishAddress().getPort();
        var draft = Files.writeString(file.resolveSibling(file.getFileName() + ".draft"), "" + port, US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
