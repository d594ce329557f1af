package no.sosialekommuner.operation.command;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that starts the server and leaves it running. */
public abstract class ServerCommand implements Callable<Integer> {

    /** The exit status of a command whose process must stay. */
    public static final int STILL_SERVING = -1;

    private static final int HIGHEST_PORT = 65_535;

    private final Class<?> application;

    @Mixin
    private final Help help = new Help();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "8080", description = "port to listen on (default ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--rate-limit",
            defaultValue = "on",
            description = "off: hold nobody back; only for loads on one's own machine")
    private OnOff rateLimit = OnOff.ON;

    ServerCommand(Class<?> application) {
        this.application = application;
    }

    abstract Path data();

    abstract boolean demo();

    @Override
    public final Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(spec.commandLine(), "there is no port " + port);
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("sk.data", data().toAbsolutePath().toString());
        settings.put("sk.site.demo", demo());
        settings.put("sk.site.rate-limit", rateLimit == OnOff.ON);
        settings.put("sk.site.url", "http://localhost:" + port);
        if (demo()) {
            // Nobody reads mail there; pages and letters show where it would go.
            settings.put("SK_MAIL_DOMAIN", "svar.demo.example");
            // A seller that is not there, with numbers that only look right.
            settings.put("SK_SELLER_NAME", "Sosiale Kommuner SA");
            settings.put("SK_SELLER_ORGANISATION_NUMBER", "987654325");
            settings.put("SK_SELLER_STREET", "Prøvegata 1");
            settings.put("SK_SELLER_POSTAL_CODE", "0150");
            settings.put("SK_SELLER_CITY", "Oslo");
            settings.put("SK_SELLER_ACCOUNT", "12345678903");
        }
        SpringApplication server = new SpringApplication(application);
        server.setDefaultProperties(settings);
        ConfigurableApplicationContext serving = server.run();
        tell(serving.getEnvironment().getProperty("local.server.port", Integer.class, port));
        return STILL_SERVING;
    }

    /** The one line that whoever started it waits for. */
    private void tell(int listening) {
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "sk: serving at http://localhost:%d after %.1f s (Ctrl+C stops it)%n",
                        listening,
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0);
        spec.commandLine().getErr().flush();
    }

    private enum OnOff {
        ON,
        OFF
    }
}
