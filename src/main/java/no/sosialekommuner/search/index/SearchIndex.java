package no.sosialekommuner.search.index;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import no.sosialekommuner.journal.ChangeJournal;
import no.sosialekommuner.journal.Position;
import no.sosialekommuner.search.Progress;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The index that is searched in. It follows the journal of changes; it is built anew beside the one in use, which goes on
 * following, and when the new one has caught up the two change places.
 */
@Component
public class SearchIndex implements DisposableBean {

    private static final int TOLD_EVERY = 1_000;

    private final SearchEngine engine;
    private final IndexPlaces places;
    private final ChangeJournal journal;
    private final Feeding feeding;
    private final UUID node = UUID.randomUUID();
    private final ReentrantLock following = new ReentrantLock();
    private final ReentrantLock building = new ReentrantLock();
    private final AtomicLong state = new AtomicLong();
    private volatile @Nullable Follower current;

    SearchIndex(SearchEngine engine, IndexPlaces places, ChangeJournal journal, Feeding feeding) {
        this.engine = engine;
        this.places = places;
        this.journal = journal;
        this.feeding = feeding;
    }

    /**
     * Asks the index.
     *
     * @throws NotReady while it is not there: it is being built for the first time, or its server cannot be reached
     */
    public <T> T read(Function<SearchSession, T> query) {
        while (true) {
            Follower asked = current;
            if (asked == null) {
                throw new NotReady();
            }
            Optional<T> answer = ask(asked.index(), query);
            if (answer.isPresent()) {
                return answer.get();
            }
            // It was replaced in this moment: the other one is there already.
        }
    }

    /** Another number when the index may hold something else than before: an answer is good as long as this stays. */
    public long state() {
        return state.get();
    }

    private static <T> Optional<T> ask(Index index, Function<SearchSession, T> query) {
        try {
            return index.read(query);
        } catch (SearchException failure) {
            throw new NotReady(failure);
        }
    }

    /** Brings the index up to what is committed now, where that is for this node to do; builds it where there is none. */
    public void catchUp() {
        boolean leads = places.lead(engine.place(), node);
        IndexPlace place = place();
        if (place.usable()) {
            follow(place, leads);
        } else if (leads) {
            rebuild(_ -> {});
        }
    }

    /** Whether somebody wants it rebuilt, and this node is the one to do it. */
    boolean mustBeRebuilt() {
        return place().wanted() && places.lead(engine.place(), node);
    }

    /** Builds it anew. */
    public void rebuild(Consumer<Progress> progress) {
        building.lock();
        try {
            places.lead(engine.place(), node);
            int old = place().generation();
            Follower next = build(old + 1, progress);
            while (next.follow(journal, feeding)) {
                places.lead(engine.place(), node);
            }
            swap(next, old);
        } finally {
            building.unlock();
        }
    }

    /** Asks the servers that feed an index just now to rebuild it; whether there is any. */
    public boolean wantRebuilt() {
        return places.want();
    }

    /** How far the servers have come with what {@link #wantRebuilt} asked for; nothing when they are done, or gone. */
    public Optional<Progress> rebuilding() {
        return places.progress();
    }

    /** Whether somebody still waits for it to be rebuilt. */
    public boolean isWantedRebuilt() {
        return places.find(engine.place()).map(IndexPlace::wanted).orElse(false);
    }

    /** How far the index of this node has come, while it is built. */
    public Optional<Progress> progress() {
        return places.progress(engine.place());
    }

    private IndexPlace place() {
        return places.find(engine.place()).orElseThrow();
    }

    private void follow(IndexPlace place, boolean leads) {
        following.lock();
        try {
            Follower follower = opened(place);
            if (leads) {
                lead(follower);
            } else {
                follower.skipTo(Objects.requireNonNull(place.position()));
                state.incrementAndGet();
            }
        } finally {
            following.unlock();
        }
    }

    private void lead(Follower follower) {
        long before = follower.changes();
        while (follower.follow(journal, feeding)) {
            places.moved(engine.place(), follower.position(), true);
        }
        boolean changed = follower.changes() > before;
        places.moved(engine.place(), follower.position(), changed);
        if (changed) {
            state.incrementAndGet();
        }
    }

    /** The generation that is in use; another node may have built it. */
    private Follower opened(IndexPlace place) {
        Follower before = current;
        if (before != null && before.index().generation() == place.generation()) {
            return before;
        }
        Follower opened =
                new Follower(engine.open(place.generation()), Position.at(Objects.requireNonNull(place.position())));
        current = opened;
        if (before != null) {
            before.index().close();
        }
        return opened;
    }

    private Follower build(int generation, Consumer<Progress> progress) {
        Position start = journal.now();
        Index next = engine.open(generation);
        try {
            next.begin();
            long total = feeding.count();
            places.progress(engine.place(), 0, total);
            AtomicLong due = new AtomicLong();
            feeding.all(next, done -> {
                if (done >= due.get()) {
                    due.set(done + TOLD_EVERY);
                    places.lead(engine.place(), node);
                    places.progress(engine.place(), done, total);
                    progress.accept(new Progress(done, total));
                }
            });
            next.compact();
            next.settle();
            return new Follower(next, start);
        } catch (RuntimeException e) {
            next.drop();
            throw e;
        }
    }

    /** @param old generation that is no longer needed; 0 for none */
    private void swap(Follower next, int old) {
        following.lock();
        try {
            next.follow(journal, feeding);
            Follower before = current;
            current = next;
            state.incrementAndGet();
            places.built(engine.place(), next.index().generation(), next.position());
            if (before != null) {
                before.index().close();
            }
            if (old > 0) {
                engine.drop(old);
            }
        } finally {
            following.unlock();
        }
    }

    @Override
    public void destroy() {
        Follower last = current;
        current = null;
        if (last != null) {
            last.index().close();
            places.leave(engine.place(), node);
        }
    }
}
