package no.sosialekommuner.operation;

import java.io.PrintWriter;
import no.sosialekommuner.operation.bench.BenchCommand;
import no.sosialekommuner.operation.bench.quality.SearchQualityCommand;
import no.sosialekommuner.operation.command.DemoCommand;
import no.sosialekommuner.operation.command.ImportCommand;
import no.sosialekommuner.operation.command.OrganisationsCommand;
import no.sosialekommuner.operation.command.Refused;
import no.sosialekommuner.operation.command.ReindexCommand;
import no.sosialekommuner.operation.command.ServeCommand;
import no.sosialekommuner.operation.command.ServerCommand;
import no.sosialekommuner.operation.command.SkCommand;
import no.sosialekommuner.operation.command.StackExchangeCommand;
import no.sosialekommuner.operation.command.TokenCommand;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import picocli.CommandLine;

/** The command line of {@code ./sk}: parses it before anything is started, so that a mistake is answered at once. */
public final class Launcher {

    /** What {@link #run} returns when a server was started and the process must stay. */
    public static final int STILL_SERVING = ServerCommand.STILL_SERVING;

    private Launcher() {}

    /** @return the exit status (2 for a wrong argument), or {@link #STILL_SERVING} */
    public static int run(Class<?> application, String... arguments) {
        return commands(application).execute(arguments);
    }

    /** All commands, to be executed. Answers go to its {@code out}, everything else to its {@code err}. */
    static CommandLine commands(Class<?> application) {
        CommandLine imports = new CommandLine(new ImportCommand())
                .addSubcommand(new OrganisationsCommand(application))
                .addSubcommand(new StackExchangeCommand(application));
        CommandLine bench =
                new CommandLine(new BenchCommand(application)).addSubcommand(new SearchQualityCommand(application));
        return new CommandLine(new SkCommand())
                .addSubcommand(new ServeCommand(application))
                .addSubcommand(new DemoCommand(application))
                .addSubcommand(new TokenCommand(application))
                .addSubcommand(imports)
                .addSubcommand(new ReindexCommand(application))
                .addSubcommand(bench)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((fault, _) -> {
                    say(fault.getCommandLine(), fault.getMessage());
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, _) -> reported(failure, command));
    }

    /** Spring has told why it did not start; what is neither that nor a refusal is our own fault and is logged whole. */
    private static int reported(Exception failure, CommandLine command) {
        if (failure instanceof Refused) {
            say(command, failure.getMessage());
        } else if (!(failure instanceof BeansException)) {
            LoggerFactory.getLogger(Launcher.class).error("The command failed", failure);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** One line, whatever the message looks like. */
    private static void say(CommandLine command, @Nullable String message) {
        PrintWriter errors = command.getErr();
        errors.println("sk: " + String.valueOf(message).replaceAll("\\s*\\R\\s*", " "));
        errors.flush();
    }
}
