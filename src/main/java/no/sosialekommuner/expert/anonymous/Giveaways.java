package no.sosialekommuner.expert.anonymous;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.sosialekommuner.expert.anonymous.Giveaway.Kind;

/**
 * Looks through a text for what may tell whom it is about. It warns rather once too often than once too seldom, and proves
 * nothing: whoever knows the matter can know it again from the story alone, and only its asker can judge that.
 */
final class Giveaways {

    private static final String NAME = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}?\\p{Ll}+)*";

    /** Two words or more that begin with a capital letter, one after the other. */
    private static final Pattern NAMES =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + NAME + "(?:[ ](?:\\p{Lu}\\.[ ])?" + NAME + ")+(?![\\p{L}\\p{N}])");

    /** A capital letter where no sentence begins. */
    private static final Pattern PROPER =
            Pattern.compile("(?<=[\\p{Ll}\\p{N},;)][ ]{1,2})" + NAME + "(?![\\p{L}\\p{N}])");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    /** What a name of a place may begin with, and is not the name of a place by itself. */
    private static final Set<String> DIRECTIONS = Set.of(
            "nord",
            "nordre",
            "sør",
            "søndre",
            "øst",
            "østre",
            "aust",
            "austre",
            "vest",
            "vestre",
            "midt",
            "midtre",
            "indre",
            "ytre",
            "øvre",
            "nedre",
            "store",
            "stor",
            "lille",
            "nye",
            "kommune",
            "kommunen",
            "fylkeskommune");

    /** Known to everybody, and so telling nothing. */
    private static final Set<String> COMMON = Set.of(
            "facebook",
            "instagram",
            "snapchat",
            "tiktok",
            "linkedin",
            "youtube",
            "messenger",
            "whatsapp",
            "teams",
            "twitter",
            "google",
            "microsoft",
            "norge",
            "noreg",
            "norsk",
            "stortinget",
            "datatilsynet",
            "arkivverket",
            "sivilombudet",
            "statsforvalteren",
            "statsforvaltaren",
            "kommunesektoren",
            "internett",
            "lovdata",
            "grunnloven",
            "grunnlova",
            "de",
            "dem",
            "deres",
            "dykk");

    private final Set<String> people;
    private final Set<String> own;
    private final List<String> places;

    /**
     * @param people names of people, whole or in part, that would tell
     * @param own what the asker's own organisation is called, and the places in it
     * @param places names of municipalities, counties and the places where they sit
     */
    Giveaways(Collection<String> people, Collection<String> own, Collection<String> places) {
        this.people = new HashSet<>();
        people.forEach(it -> parts(it).filter(part -> part.length() > 2).forEach(this.people::add));
        this.own = new HashSet<>();
        own.forEach(it -> parts(it)
                .map(Giveaways::small)
                .filter(part -> part.length() > 1 && !DIRECTIONS.contains(part))
                .forEach(this.own::add));
        this.places = List.copyOf(places);
    }

    /** Each once, in the order of their sorts. */
    List<Giveaway> in(String text) {
        Set<Giveaway> found = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder(text);
        Shapes.take(rest, found);
        String left = rest.toString();
        Set<String> known = new HashSet<>();
        own(left, known, found);
        places(left, known, found);
        people(left, known, found);
        names(left, known, found);
        return List.copyOf(found);
    }

    /** The own name in any form: "Fredrikstads", "Fredrikstad-saken", "fredrikstadmodellen". A short one only as it is written. */
    private void own(String text, Set<String> known, Set<Giveaway> found) {
        each(WORD, text, word -> {
            if (own.stream().anyMatch(it -> isForm(word, it))) {
                add(Kind.PLACE, word, known, found);
            }
        });
    }

    private static boolean isForm(String word, String name) {
        return parts(word).anyMatch(part -> {
            String small = small(part);
            boolean capital = Character.isUpperCase(part.charAt(0));
            return name.length() > 4 ? small.startsWith(name) : capital && bare(small, name);
        });
    }

    private static boolean bare(String word, String name) {
        return word.equals(name) || word.equals(name + "s");
    }

    private void places(String text, Set<String> known, Set<Giveaway> found) {
        for (String place : places) {
            if (!own.contains(small(place)) && stands(place, text) && !known.contains(place)) {
                add(Kind.PLACE, place, known, found);
            }
        }
    }

    /** With a capital letter, as a word or the beginning of one in the genitive: "Fredrikstads". */
    private static boolean stands(String place, String text) {
        for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            String after = text.substring(at + place.length(), Math.min(text.length(), at + place.length() + 2));
            if (begins && (ends(after) || after.charAt(0) == 's' && ends(after.substring(1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(String after) {
        return after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
    }

    private void people(String text, Set<String> known, Set<Giveaway> found) {
        each(WORD, text, word -> {
            boolean named = Stream.concat(Stream.of(word), parts(word))
                    .anyMatch(it -> people.contains(it)
                            || it.endsWith("s") && people.contains(it.substring(0, it.length() - 1)));
            if (named && !known.contains(word)) {
                add(Kind.PERSON, word, known, found);
            }
        });
    }

    private static void names(String text, Set<String> known, Set<Giveaway> found) {
        each(NAMES, text, words -> {
            if (!known.contains(words)) {
                add(Kind.PERSON, words, known, found);
                known.addAll(List.of(words.split(" ")));
            }
        });
        each(PROPER, text, word -> {
            if (!known.contains(word)
                    && !COMMON.contains(small(word))
                    && !COMMON.contains(small(word).replaceAll("s$", ""))) {
                add(Kind.NAME, word, known, found);
            }
        });
    }

    private static void add(Kind kind, String words, Set<String> known, Set<Giveaway> found) {
        found.add(new Giveaway(kind, words));
        known.add(words);
    }

    private static void each(Pattern pattern, String text, Consumer<String> use) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            use.accept(matcher.group());
        }
    }

    private static Stream<String> parts(String name) {
        return Stream.of(name.split("[^\\p{L}]+")).filter(it -> !it.isEmpty());
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
