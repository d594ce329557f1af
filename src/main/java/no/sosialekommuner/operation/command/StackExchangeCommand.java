package no.sosialekommuner.operation.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import no.sosialekommuner.operation.community.Community;
import no.sosialekommuner.operation.community.CommunityKind;
import no.sosialekommuner.operation.stackexchange.Dump;
import no.sosialekommuner.operation.stackexchange.StackExchange;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ./sk import stackexchange}: a forum moves in. */
@Command(
        name = "stackexchange",
        description = {
            "takes a data dump in Stack Exchange's format into a space: questions, answers, comments, votes as likes,"
                    + " tags, accepted answers and versions",
            "What is broken is told with file and line, the rest comes in. Run again it goes on where it was cut short;"
                    + " what is there already is not taken in twice."
        })
public final class StackExchangeCommand extends DataCommand {

    @Parameters(paramLabel = "DIR", description = "folder with Posts.xml, Users.xml, Comments.xml, Votes.xml, Tags.xml")
    private Path folder = Path.of("");

    @Option(names = "--space", required = true, description = "slug of the space that it is taken into")
    private String space = "";

    public StackExchangeCommand(Class<?> application) {
        super(application);
    }

    @Override
    boolean needsCommunity() {
        return false;
    }

    @Override
    void check(CommandSpec arguments) {
        if (!new Dump(folder).hasPosts()) {
            throw new ParameterException(arguments.commandLine(), "there is no Posts.xml in " + folder);
        }
    }

    @Override
    @SuppressWarnings("SystemOut")
    void run(BeanFactory parts, PrintWriter answer) {
        parts.getBean(Community.class).found(CommunityKind.REAL);
        PrintWriter progress = new PrintWriter(System.err, true);
        if (!parts.getBean(StackExchange.class).take(new Dump(folder), space, answer, progress)) {
            throw new Refused("there is no space " + space);
        }
    }
}
