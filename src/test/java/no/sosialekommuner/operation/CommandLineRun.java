package no.sosialekommuner.operation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import no.sosialekommuner.SosialeKommuner;
import picocli.CommandLine;

/** One call of {@code ./sk}, without the process around it. */
public record CommandLineRun(int status, String answer, List<String> errors) {

    public static CommandLineRun of(String... arguments) {
        StringWriter answer = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine commands = Launcher.commands(SosialeKommuner.class)
                .setOut(new PrintWriter(answer, true))
                .setErr(new PrintWriter(errors, true));
        int status = commands.execute(arguments);
        return new CommandLineRun(
                status, answer.toString(), errors.toString().lines().toList());
    }
}
