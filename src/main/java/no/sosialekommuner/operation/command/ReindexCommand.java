package no.sosialekommuner.operation.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import no.sosialekommuner.search.Progress;
import no.sosialekommuner.search.Reindexing;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;

/**
 * {@code ./sk reindex}: builds the search index anew. Where a server runs it does so itself, and people search in the present
 * index until the new one takes its place; where none runs, this command does it.
 */
@Command(name = "reindex", description = "rebuilds the search index, while a server goes on or without one")
public final class ReindexCommand extends DataCommand {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    public ReindexCommand(Class<?> application) {
        super(application);
    }

    @Override
    void run(BeanFactory parts, PrintWriter answer) {
        Reindexing index = parts.getBean(Reindexing.class);
        Told told = new Told(answer);
        boolean served = index.ask();
        if (served) {
            follow(index, told);
        }
        // Also where the server went away before it was done.
        if (!served || index.isWanted()) {
            index.here(told::tell);
        }
        answer.println("The search index is new.");
    }

    private static void follow(Reindexing index, Told told) {
        for (Optional<Progress> now = index.progress(); now.isPresent(); now = index.progress()) {
            told.tell(now.get());
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted; the server goes on rebuilding the index");
        }
    }

    /** Says each per cent once. */
    private static final class Told {

        private final PrintWriter answer;
        private int last = -1;

        Told(PrintWriter answer) {
            this.answer = answer;
        }

        void tell(Progress progress) {
            if (progress.total() > 0 && progress.percent() != last) {
                last = progress.percent();
                answer.printf(Locale.ROOT, "%3d %% (%d of %d)%n", last, progress.done(), progress.total());
                answer.flush();
            }
        }
    }
}
