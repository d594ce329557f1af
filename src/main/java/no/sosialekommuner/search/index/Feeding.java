package no.sosialekommuner.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Carries rows of the database into an index, some hundred at a time. */
@Component
class Feeding {

    private static final int PART = 250;

    private final IndexedRows rows;
    private final TextRows texts;
    private final NameRows names;

    Feeding(IndexedRows rows, TextRows texts, NameRows names) {
        this.rows = rows;
        this.texts = texts;
        this.names = names;
    }

    /** About how many rows {@link #all} has to carry. */
    long count() {
        return rows.count();
    }

    /** @param progress is told now and then how many rows are done */
    void all(Index index, LongConsumer progress) {
        parts(rows.members(), part -> index.add(names.members(part)));
        parts(rows.organisations(), part -> index.add(names.organisations(part)));
        parts(rows.tags(), part -> index.add(names.tags(part)));
        Map<Long, String> tagNames = names.tagNames();
        long done = 0;
        for (List<Long> part = rows.contributionsAfter(0, PART);
                !part.isEmpty();
                part = rows.contributionsAfter(part.getLast(), PART)) {
            index.add(texts.contributions(part, tagNames));
            progress.accept(done += part.size());
        }
        for (List<Long> part = rows.repliesAfter(0, PART);
                !part.isEmpty();
                part = rows.repliesAfter(part.getLast(), PART)) {
            index.add(texts.replies(part));
            progress.accept(done += part.size());
        }
        parts(rows.files(), part -> index.add(texts.files(part)));
        parts(rows.faqs(), part -> index.add(texts.faqs(part, tagNames)));
        parts(rows.laws(), part -> index.add(texts.laws(part)));
    }

    /** Brings in what has changed, and what hangs on it. */
    void changed(Index index, Batch batch) {
        Set<Long> contributions = new LinkedHashSet<>(batch.numbers(Batch.Sort.CONTRIBUTION));
        Set<Long> replies = new LinkedHashSet<>(batch.numbers(Batch.Sort.REPLY));
        Set<String> files = new LinkedHashSet<>(batch.of(Batch.Sort.FILE));
        Set<Long> faqs = new LinkedHashSet<>(batch.numbers(Batch.Sort.FAQ));
        List<Long> threads = batch.numbers(Batch.Sort.THREAD);
        List<Long> tags = batch.numbers(Batch.Sort.TAG);
        List<Long> members = batch.numbers(Batch.Sort.MEMBER);
        files.addAll(rows.filesOfReplies(replies));
        contributions.addAll(rows.acceptedIn(replies));
        contributions.addAll(threads);
        replies.addAll(rows.repliesOf(threads));
        files.addAll(rows.filesOf(threads));
        contributions.addAll(rows.contributionsTagged(tags));
        contributions.addAll(rows.contributionsBy(members));
        replies.addAll(rows.repliesBy(members));
        faqs.addAll(rows.faqsOf(threads));
        faqs.addAll(rows.faqsTagged(tags));
        faqs.addAll(rows.faqsAnsweredBy(members));

        Map<Long, String> tagNames = contributions.isEmpty() && faqs.isEmpty() ? Map.of() : names.tagNames();
        bring(index, EntryId.Sort.CONTRIBUTION, contributions, part -> texts.contributions(part, tagNames));
        bring(index, EntryId.Sort.REPLY, replies, texts::replies);
        bring(index, EntryId.Sort.FILE, files, texts::files);
        bring(index, EntryId.Sort.FAQ, faqs, part -> texts.faqs(part, tagNames));
        bring(index, EntryId.Sort.LAW, batch.of(Batch.Sort.LAW), texts::laws);
        bring(index, EntryId.Sort.MEMBER, members, names::members);
        bring(index, EntryId.Sort.ORGANISATION, batch.numbers(Batch.Sort.ORGANISATION), names::organisations);
        bring(index, EntryId.Sort.TAG, tags, names::tags);
    }

    /** What is there no longer, or may no longer be found, is taken out. */
    private static <K> void bring(Index index, EntryId.Sort sort, Collection<K> keys, Function<List<K>, List<?>> load) {
        parts(keys, part -> {
            List<?> entries = load.apply(part);
            Set<String> found = entries.stream().map(Feeding::id).collect(Collectors.toCollection(HashSet::new));
            index.put(entries);
            index.remove(
                    sort.type(),
                    part.stream()
                            .map(key -> new EntryId(sort, key.toString()))
                            .filter(id -> !found.contains(id.toString()))
                            .toList());
        });
    }

    private static String id(Object entry) {
        return switch (entry) {
            case TextEntry text -> text.id();
            case NameEntry name -> name.id();
            default -> throw new IllegalArgumentException("no entry: " + entry);
        };
    }

    private static <K> void parts(Collection<K> keys, Consumer<List<K>> action) {
        List<K> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += PART) {
            action.accept(all.subList(from, Math.min(all.size(), from + PART)));
        }
    }
}
