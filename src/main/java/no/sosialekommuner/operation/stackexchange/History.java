package no.sosialekommuner.operation.stackexchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.sosialekommuner.contribution.IncomingRevision;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.text.ForeignHtml;
import org.jspecify.annotations.Nullable;

/** The versions of one post. What was changed at once are several rows: one for the title, one for the text, one for the tags. */
final class History {

    private final Map<String, Version> versions = new LinkedHashMap<>();
    private @Nullable Version present;

    /** The row of Posts.xml: how the post is now. */
    void present(Row post) throws BrokenRow {
        boolean question = post.number("PostTypeId") == 1;
        Version now = new Version(post.time("CreationDate"), Author.of(post, "OwnerUserId", "OwnerDisplayName"), "");
        now.title = question ? post.require("Title") : "";
        now.body = ForeignHtml.markdown(post.find("Body").orElse(""));
        now.tags = question ? Tags.slugs(Tags.names(post)) : List.of();
        present = now;
    }

    /** A row of PostHistory.xml of the kinds 1 to 9. */
    void add(Row row) throws BrokenRow {
        Version version = versions.get(row.find("RevisionGUID").orElse(""));
        if (version == null) {
            version = new Version(
                    row.time("CreationDate"), author(row), row.find("Comment").orElse(""));
            versions.put(row.find("RevisionGUID").orElse("row " + row.line()), version);
        }
        String text = row.find("Text").orElse("");
        switch ((int) (row.number("PostHistoryTypeId") % 3)) {
            case 1 -> version.title = text;
            case 2 -> version.body = text;
            default -> version.tags = Tags.slugs(Tags.names(new Row(row.line(), Map.of("Tags", text))));
        }
    }

    private static @Nullable Author author(Row row) {
        try {
            return Author.of(row, "UserId", "UserDisplayName");
        } catch (BrokenRow e) {
            return null;
        }
    }

    /** Everybody who has written a version, as far as it says. */
    List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        versions.values().forEach(it -> addAuthor(it, authors));
        if (present != null) {
            addAuthor(present, authors);
        }
        return authors;
    }

    private static void addAuthor(Version version, List<Author> authors) {
        if (version.author != null) {
            authors.add(version.author);
        }
    }

    /**
     * Every version, oldest first, the last one being how the post is now; fewer than two when it was never changed, or
     * when nobody is known who could have.
     */
    List<IncomingRevision> revisions(Function<Author, @Nullable MemberId> members) {
        List<IncomingRevision> revisions = new ArrayList<>();
        Version now = present;
        MemberId owner = now == null || now.author == null ? null : members.apply(now.author);
        if (now == null || owner == null) {
            return revisions;
        }
        List<Version> inTime = versions.values().stream()
                .sorted(Comparator.comparing(it -> it.at))
                .toList();
        Version known = new Version(now.at, now.author, "");
        for (Version version : inTime) {
            known.title = version.title == null ? known.title : version.title;
            known.body = version.body == null ? known.body : version.body;
            known.tags = version.tags == null ? known.tags : version.tags;
            boolean last = version == inTime.getLast();
            if (last || known.body != null) {
                MemberId editor = version.author == null ? null : members.apply(version.author);
                revisions.add(revision(last ? now : known, version, editor == null ? owner : editor, now));
            }
        }
        return revisions;
    }

    private static IncomingRevision revision(Version text, Version change, MemberId editor, Version now) {
        boolean question = !"".equals(now.title);
        return new IncomingRevision(
                editor,
                change.at,
                change.comment,
                !question ? "" : text.title == null ? String.valueOf(now.title) : text.title,
                text.body == null ? "" : text.body,
                !question || text.tags == null ? List.of() : text.tags);
    }

    private static final class Version {
        private final Instant at;
        private final @Nullable Author author;
        private final String comment;
        private @Nullable String title;
        private @Nullable String body;
        private @Nullable List<String> tags;

        Version(Instant at, @Nullable Author author, String comment) {
            this.at = at;
            this.author = author;
            this.comment = comment;
        }
    }
}
