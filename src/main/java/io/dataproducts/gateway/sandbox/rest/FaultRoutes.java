package io.dataproducts.gateway.sandbox.rest;

import io.dataproducts.gateway.sandbox.fault.FaultSetting;
import io.dataproducts.gateway.sandbox.fault.Faults;
import io.dataproducts.gateway.sandbox.fault.InvalidSetting;
import io.dataproducts.gateway.sandbox.fault.SettingReader;
import io.dataproducts.gateway.sandbox.fault.SettingWriter;
import io.dataproducts.gateway.sandbox.search.RefreshTimer;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** How the sandbox shall misbehave, {@code /sandbox/faults}. No fault strikes these calls. */
public final class FaultRoutes {

    private static final String PATH = "/sandbox/faults";

    private final Faults faults;
    private final RefreshTimer timer;
    private final Duration usualLag;

    /** @param usualLag the lag of the index unless a setting says otherwise */
    public FaultRoutes(Faults faults, RefreshTimer timer, Duration usualLag) {
        this.faults = faults;
        this.timer = timer;
        this.usualLag = usualLag;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(PATH, _ -> new Answer(200, SettingWriter.write(faults.count())).send())
                .PUT(PATH, this::put)
                .DELETE(PATH, _ -> replace(FaultSetting.none(usualLag)))
                .onError(InvalidSetting.class, (invalid, _) -> refused((InvalidSetting) invalid))
                .build();
    }

    private ServerResponse put(ServerRequest request) throws ServletException, IOException {
        return replace(new SettingReader(usualLag).read(request.body(byte[].class)));
    }

    private synchronized ServerResponse replace(FaultSetting setting) {
        timer.lag(setting.indexLag());
        faults.replace(setting);
        return new Answer(200, SettingWriter.write(setting)).send();
    }

    private static ServerResponse refused(InvalidSetting invalid) {
        return new Answer(400, Json.object().put("error", invalid.getMessage())).send();
    }
}
