package io.dataproducts.gateway.history.rig;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One gateway, which keeps its name and its port through all its lives. */
public final class Gateway {

    private final String agent;
    private final int port;
    private final Path log;
    private final List<String> arguments;
    private @Nullable JavaProcess process;

    /** A gateway whose calls the sandbox's journal knows by the name {@code agent}. */
    Gateway(String agent, Path log, List<String> arguments) throws IOException {
        this.agent = agent;
        this.port = FreePort.find();
        this.log = log;
        this.arguments = arguments;
    }

    public String agent() {
        return agent;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it; it does not answer yet. */
    public void launch() throws IOException {
        var all = new ArrayList<>(arguments);
        all.add("--server.port=" + port);
        all.add("--gateway.atlan.agent-id=" + agent);
        process = JavaProcess.start(log, all);
    }

    public void awaitAnswer() throws IOException, InterruptedException {
        process().awaitAnswer(uri().resolve("/problems"));
    }

    public void kill() {
        process().kill();
    }

    public void stop() throws IOException, InterruptedException {
        process().signal("STOP");
    }

    public void goOn() throws IOException, InterruptedException {
        process().signal("CONT");
    }

    private JavaProcess process() {
        if (process == null) {
            throw new IllegalStateException(agent + " was never launched");
        }
        return process;
    }
}
