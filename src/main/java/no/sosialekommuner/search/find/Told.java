package no.sosialekommuner.search.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import no.sosialekommuner.search.find.HitRows.Row;
import no.sosialekommuner.search.find.Searches.Ranked;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.language.Finder;
import no.sosialekommuner.search.language.Found;
import no.sosialekommuner.search.language.Guess;
import no.sosialekommuner.search.language.Match;
import no.sosialekommuner.search.language.Norwegian;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.Ranking;

/** What is told of the hits of one search: where the words stand, why each is one, and what was probably meant. */
final class Told {

    private static final Pattern LINK = Pattern.compile("\\]\\([^)\\s]*\\)");
    private static final Pattern BULLETS = Pattern.compile("(?m)^[ \\t]*[-+*][ \\t]+");
    private static final Pattern MARKS = Pattern.compile("[*_#`>|~\\[\\]\\\\]+|\\s+");

    private final Plan plan;
    private final String words;
    private final Finder finder;
    private final Guess guess;
    private final Ranking ranking;
    private final LongFunction<String> names;
    private final boolean misspelt;

    /** @param names what a tag is called, by its number */
    Told(Plan plan, String words, Norwegian norwegian, LongFunction<String> names) {
        this.plan = plan;
        this.words = words;
        this.names = names;
        this.finder = norwegian.finder(plan);
        this.guess = norwegian.guess(plan);
        this.ranking = norwegian.ranking(plan, words);
        this.misspelt = plan.words().stream().anyMatch(Plan.Asked::unknown);
    }

    /**
     * Those of which the database has a row.
     *
     * @param head how many of the first are put in order by where in their texts the words stand
     */
    List<Hit> hits(List<Ranked> ranked, Map<EntryId, Row> rows, int head) {
        List<Hit> hits = new ArrayList<>();
        List<Ranking.Hit> looks = new ArrayList<>();
        for (Ranked one : ranked) {
            Row row = rows.get(one.id());
            if (row != null) {
                hits.add(hit(one, row, looks));
            }
        }
        int first = Math.min(head, hits.size());
        List<Hit> ordered = new ArrayList<>();
        ranking.order(looks.subList(0, first)).forEach(at -> ordered.add(hits.get(at)));
        ordered.addAll(hits.subList(first, hits.size()));
        return ordered;
    }

    /** The question as it was probably meant, when it has words that nobody has written. */
    Optional<String> meant() {
        return misspelt ? guess.question(words) : Optional.empty();
    }

    private Hit hit(Ranked ranked, Row row, List<Ranking.Hit> looks) {
        Texts texts = new Texts();
        Found inTitle = texts.look(row.title(), Why.Place.TITLE);
        row.tags().forEach(tag -> texts.look(names.apply(tag), Why.Place.TOPIC));
        String body = plain(row.body());
        Found inBody = texts.look(body, Why.Place.TEXT);
        String accepted = plain(row.accepted());
        Found inAccepted = texts.look(accepted, Why.Place.ACCEPTED);
        Found inPoll = texts.look(row.poll(), Why.Place.POLL);
        texts.look(plain(row.otherwise()), Why.Place.OTHERWISE);
        looks.add(new Ranking.Hit(
                ranked.score(), inTitle, together(inBody, body.length(), inAccepted), body + "\n" + accepted));
        String file = row.file();
        return new Hit(
                ranked.id(),
                row.contribution(),
                row.reply(),
                row.kind(),
                Marked.whole(row.title(), inTitle),
                file == null ? null : Marked.whole(file, texts.look(file, Why.Place.TITLE)),
                excerpt(body, inBody, accepted, inAccepted, row.poll(), inPoll),
                row.author(),
                ranked.standing().quality(),
                texts.why(),
                ranked.standing().changed(),
                row.origin(),
                ranked.twin(),
                ranked.others(),
                ranked.score());
    }

    /** A question with the answer that solved it is looked at as one text, the answer behind it. */
    private static Found together(Found body, int length, Found accepted) {
        if (accepted.matches().isEmpty()) {
            return body;
        }
        List<Match> matches = new ArrayList<>(body.matches());
        accepted.matches()
                .forEach(match -> matches.add(new Match(
                        length + 1 + match.start(), length + 1 + match.end(), match.reason(), match.asked())));
        return new Found(matches, body.excerptStart(), body.excerptEnd());
    }

    /** From the text itself, unless only the accepted answer or the poll has any of the words. */
    private static Marked excerpt(
            String body, Found inBody, String accepted, Found inAccepted, String poll, Found inPoll) {
        if (inBody.matches().isEmpty() && !inAccepted.matches().isEmpty()) {
            return Marked.excerpt(accepted, inAccepted);
        }
        return inBody.matches().isEmpty() && !inPoll.matches().isEmpty()
                ? Marked.excerpt(poll, inPoll)
                : Marked.excerpt(body, inBody);
    }

    /** The texts of one hit: for each word the best of its answers among them. */
    private final class Texts {

        private final Map<Integer, Why.Answered> best = new TreeMap<>();

        Found look(String text, Why.Place place) {
            Found found = finder.in(text);
            if (misspelt) {
                guess.lookAt(text);
            }
            found.best()
                    .forEach(match -> best.merge(
                            match.asked(),
                            answered(match, text, place),
                            (one, two) -> two.reason().compareTo(one.reason()) < 0 ? two : one));
            return found;
        }

        Why why() {
            List<String> missing = new ArrayList<>();
            for (int at = 0; at < plan.words().size(); at++) {
                if (!best.containsKey(at)) {
                    missing.add(plan.words().get(at).word());
                }
            }
            return new Why(List.copyOf(best.values()), missing);
        }

        private Why.Answered answered(Match match, String text, Why.Place place) {
            String found = text.substring(match.start(), match.end());
            String asked =
                    match.asked() < 0 ? found : plan.words().get(match.asked()).word();
            return new Why.Answered(asked, found, match.reason(), place);
        }
    }

    /** Markdown without what only says how it looks. */
    private static String plain(String markdown) {
        String words = BULLETS.matcher(LINK.matcher(markdown).replaceAll(" ")).replaceAll(" ");
        return MARKS.matcher(words).replaceAll(" ").strip();
    }
}
