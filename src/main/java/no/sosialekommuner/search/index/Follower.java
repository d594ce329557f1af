package no.sosialekommuner.search.index;

import no.sosialekommuner.journal.ChangeJournal;
import no.sosialekommuner.journal.News;
import no.sosialekommuner.journal.Position;

/** An index that follows the journal of changes. */
final class Follower {

    private static final int PART = 1_000;

    private final Index index;
    private Position position;
    private long changes;

    Follower(Index index, Position position) {
        this.index = index;
        this.position = position;
    }

    Index index() {
        return index;
    }

    /** All changes of older transactions are in the index. */
    long position() {
        return position.transaction();
    }

    /** Another node has brought in everything older than this transaction. */
    void skipTo(long transaction) {
        position = Position.at(transaction);
    }

    /** How many times it has brought something in. */
    long changes() {
        return changes;
    }

    /** Brings in the next changes; whether there are more. When it fails, it goes on from the same place. */
    boolean follow(ChangeJournal journal, Feeding feeding) {
        News news = journal.after(position, PART);
        if (!news.entries().isEmpty()) {
            feeding.changed(index, Batch.of(news.entries()));
            index.settle();
            changes++;
        }
        position = news.next();
        return news.more();
    }
}
