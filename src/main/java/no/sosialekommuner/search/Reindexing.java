package no.sosialekommuner.search;

import java.util.Optional;
import java.util.function.Consumer;
import no.sosialekommuner.search.index.SearchIndex;
import org.springframework.stereotype.Component;

/** Building the search index anew: for the command line, and for whoever writes past the modules. */
@Component
public class Reindexing {

    private final SearchIndex index;

    Reindexing(SearchIndex index) {
        this.index = index;
    }

    /** Asks the servers that feed an index just now to rebuild it; whether there is any. */
    public boolean ask() {
        return index.wantRebuilt();
    }

    /** How far the servers have come with what they were asked for; nothing when they are done, or gone. */
    public Optional<Progress> progress() {
        return index.rebuilding();
    }

    /** Whether the index of this data folder still waits to be rebuilt. */
    public boolean isWanted() {
        return index.isWantedRebuilt();
    }

    /** Rebuilds the index of this data folder here and now. No server may be feeding it. */
    public void here(Consumer<Progress> progress) {
        index.rebuild(progress);
    }
}
