package no.sosialekommuner.operation.command;

import picocli.CommandLine.Option;

/** The option that every command takes. */
public final class Help {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this text")
    private boolean asked;
}
