package no.sosialekommuner.operation.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import no.sosialekommuner.organisation.Register;
import no.sosialekommuner.organisation.RegisterChanges;
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
        RegisterChanges changes;
        try {
            changes = parts.getBean(Register.class).take(file);
        } catch (IOException e) {
            throw new Refused(file + " cannot be read: " + e.getMessage());
        }
        changes.faults()
                .forEach(fault -> answer.println(file.getFileName() + ":" + fault.line() + ": " + fault.reason()));
        answer.printf(
                "%d inserted, %d updated, %d unchanged, %d left out%n",
                changes.inserted(),
                changes.updated(),
                changes.unchanged(),
                changes.faults().size());
        if (changes.inserted() + changes.updated() + changes.unchanged() == 0) {
            throw new Refused("nothing in " + file + " could be used");
        }
    }
}
