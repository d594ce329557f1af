package no.sosialekommuner.operation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code ./sk}: parses it before anything is started, so that a mistake is answered at once. */
public final class Launcher {

    /** What {@link #run} returns when a server was started and the process must stay. */
    public static final int STILL_SERVING = -1;

    private Launcher() {}

    /** @return the exit status (2 for a wrong argument), or {@link #STILL_SERVING} */
    public static int run(Class<?> application, String... arguments) {
        return new CommandLine(new Sk())
                .addSubcommand(new Serve(application))
                .addSubcommand(new Demo(application))
                .setParameterExceptionHandler((fault, _) -> {
                    fault.getCommandLine().getErr().println("sk: " + fault.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, _, _) -> reported(failure))
                .execute(arguments);
    }

    /** Spring has told why it did not start; anything else is our own fault and goes to the log whole. */
    private static int reported(Exception failure) {
        if (!(failure instanceof BeansException)) {
            LoggerFactory.getLogger(Launcher.class).error("The command failed", failure);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Command(name = "sk", description = "Sosiale Kommuner", mixinStandardHelpOptions = true)
    private static final class Sk {}

    private abstract static class Server implements Callable<Integer> {

        private final Class<?> application;

        @Option(names = "--port", defaultValue = "8080", description = "port to listen on (default ${DEFAULT-VALUE})")
        int port;

        @Option(
                names = "--rate-limit",
                defaultValue = "on",
                description = "off: hold nobody back; only for loads on one's own machine")
        String rateLimit = "on";

        Server(Class<?> application) {
            this.application = application;
        }

        abstract Path data();

        abstract boolean demo();

        @Override
        public Integer call() {
            Map<String, Object> settings = new HashMap<>();
            settings.put("server.port", port);
            settings.put("sk.data", data().toAbsolutePath().toString());
            settings.put("sk.site.demo", demo());
            settings.put("sk.site.rate-limit", !"off".equals(rateLimit));
            settings.put("sk.site.url", "http://localhost:" + port);
            SpringApplication server = new SpringApplication(application);
            server.setDefaultProperties(settings);
            server.run();
            return STILL_SERVING;
        }
    }

    @Command(name = "serve", description = "serves the real thing", mixinStandardHelpOptions = true)
    private static final class Serve extends Server {

        @Option(names = "--data", defaultValue = "./data", description = "data folder (default ${DEFAULT-VALUE})")
        Path data = Path.of("./data");

        Serve(Class<?> application) {
            super(application);
        }

        @Override
        Path data() {
            return data;
        }

        @Override
        boolean demo() {
            return false;
        }
    }

    @Command(name = "demo", description = "serves a sample community", mixinStandardHelpOptions = true)
    private static final class Demo extends Server {

        @Option(names = "--data", defaultValue = "./demo-data", description = "data folder (default ${DEFAULT-VALUE})")
        Path data = Path.of("./demo-data");

        Demo(Class<?> application) {
            super(application);
        }

        @Override
        Path data() {
            return data;
        }

        @Override
        boolean demo() {
            return true;
        }
    }
}
