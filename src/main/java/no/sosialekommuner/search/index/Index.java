package no.sosialekommuner.search.index;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.route.DocumentRouteDescriptor;
import org.hibernate.search.mapper.pojo.route.DocumentRoutesDescriptor;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;

/** One generation of the index, open for reading and writing. Closing it waits for those who read. */
final class Index implements AutoCloseable {

    /** Waits until all is written and fails when it is not; what makes it last and seen is asked for once, in {@link #settle}. */
    private static final IndexingPlanSynchronizationStrategy WRITTEN = context -> {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(writing -> writing.join().throwable().ifPresent(failure -> {
            throw new CompletionException(failure);
        }));
    };

    private final int generation;
    private final CloseableSearchMapping mapping;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    Index(int generation, CloseableSearchMapping mapping) {
        this.generation = generation;
        this.mapping = mapping;
    }

    int generation() {
        return generation;
    }

    /** The answer, or nothing when it has been closed since somebody got hold of it. */
    <T> Optional<T> read(Function<SearchSession, T> query) {
        use.readLock().lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            try (SearchSession session = mapping.createSession()) {
                return Optional.of(query.apply(session));
            }
        } finally {
            use.readLock().unlock();
        }
    }

    /** Adds entries, in the place of those that are there; see {@link #settle}. */
    void put(Collection<?> entries) {
        write(session -> entries.forEach(session.indexingPlan()::addOrUpdate));
    }

    /** Adds entries of which it has none yet. */
    void add(Collection<?> entries) {
        write(session -> entries.forEach(session.indexingPlan()::add));
    }

    void remove(Class<?> type, Collection<EntryId> ids) {
        write(session -> ids.forEach(id -> session.indexingPlan().purge(type, id.toString(), route(type, id))));
    }

    private static @Nullable DocumentRoutesDescriptor route(Class<?> type, EntryId id) {
        return type == TextEntry.class
                ? DocumentRoutesDescriptor.of(DocumentRouteDescriptor.of(Sample.partOf(id)))
                : null;
    }

    /** What was written lasts from now on, and is found. */
    void settle() {
        try (SearchSession session = mapping.createSession()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
    }

    /** Makes it as fast as it can be; takes a while. */
    void compact() {
        try (SearchSession session = mapping.createSession()) {
            session.workspace().mergeSegments();
        }
    }

    /** Empties it, whatever another life has left in its place. */
    void begin() {
        try (SearchSession session = mapping.createSession()) {
            session.schemaManager().dropAndCreate();
        }
    }

    /** Closes it and removes what it holds. */
    void drop() {
        use.writeLock().lock();
        try (SearchSession session = mapping.createSession()) {
            session.schemaManager().dropIfExisting();
        } finally {
            close();
            use.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                mapping.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private void write(Consumer<SearchSession> changes) {
        try (SearchSession session = mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(WRITTEN)
                .build()) {
            changes.accept(session);
        }
    }
}
