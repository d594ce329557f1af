package no.sosialekommuner.operation.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ./sk import organisations}: next year's municipalities, or other bodies in the same form. */
@Command(name = "organisations", description = "inserts or updates municipalities and other organisations")
public final class OrganisationsCommand extends DataCommand {

    @Parameters(paramLabel = "FILE.csv", description = "with the columns of the register that comes with the product")
    private Path file = Path.of("");

    public OrganisationsCommand(Class<?> application) {
        super(application);
    }

    @Override
    boolean needsCommunity() {
        return false;
    }

    @Override
    void check(CommandSpec arguments) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ParameterException(arguments.commandLine(), "no file " + file + " can be read");
        }
    }

    @Override
    void run(BeanFactory parts, PrintWriter answer) {
        throw new Refused("the register does not take files yet");
    }
}
