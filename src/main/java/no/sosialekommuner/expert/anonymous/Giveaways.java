package no.sosialekommuner.expert.anonymous;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.expert.anonymous.Giveaway.Kind;

/**
 * Looks through a text for what may tell whom it is about. It warns rather once too often than once too seldom, and proves
 * nothing: whoever knows the matter can know it again from the story alone, and only its asker can judge that.
 */
final class Giveaways {

    private static final Map<Kind, Pattern> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put(Kind.FILE, Pattern.compile("/vedlegg/[0-9a-zA-Z-]+"));
        SHAPES.put(Kind.EMAIL, Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"));
        SHAPES.put(
                Kind.LINK,
                Pattern.compile(
                        "(?:https?://|www\\.)[^\\s)>\\]]+|/(?:bidrag|svar|medlemmer|kommuner|arenaer)/[^\\s)>\\]]+"));
        SHAPES.put(Kind.IDENTITY_NUMBER, Pattern.compile("(?<!\\d)\\d{6}[ ]?\\d{5}(?!\\d)"));
        SHAPES.put(
                Kind.PHONE,
                Pattern.compile(
                        "(?<![\\d.])(?:\\+47[ ]?|0047[ ]?)?(?:\\d{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?\\d{2}|\\d{3}[ ]\\d{2}[ ]\\d{3})(?!\\d)"));
        SHAPES.put(
                Kind.ACCOUNT,
                Pattern.compile("(?<![\\p{L}\\p{N}@])@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_])?"));
    }

    private static final String NAME = "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*";

    /** Two words or more that begin with a capital letter, one after the other. */
    private static final Pattern NAMES =
            Pattern.compile("(?<![\\p{L}\\p{N}])" + NAME + "(?:[ ](?:\\p{Lu}\\.[ ])?" + NAME + ")+(?![\\p{L}\\p{N}])");

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    private final Set<String> people;
    private final List<String> places;

    /**
     * @param people names of people, whole or in part, that would tell
     * @param places names of municipalities and counties
     */
    Giveaways(Collection<String> people, Collection<String> places) {
        Set<String> parts = new java.util.HashSet<>();
        for (String name : people) {
            for (String part : name.split("[\\s-]+")) {
                if (part.length() > 2) {
                    parts.add(part);
                }
            }
        }
        this.people = parts;
        this.places = List.copyOf(places);
    }

    /** Each once, in the order of their sorts. */
    List<Giveaway> in(String text) {
        Map<Giveaway, Boolean> found = new LinkedHashMap<>();
        StringBuilder rest = new StringBuilder(text);
        SHAPES.forEach((kind, shape) -> take(kind, shape, rest, found));
        String left = rest.toString();
        for (String place : places) {
            if (stands(place, left)) {
                found.put(new Giveaway(Kind.PLACE, place), true);
            }
        }
        Matcher names = NAMES.matcher(left);
        while (names.find()) {
            if (!places.contains(names.group())) {
                found.put(new Giveaway(Kind.PERSON, names.group()), true);
            }
        }
        known(left).forEach(it -> found.put(it, true));
        return List.copyOf(found.keySet());
    }

    /** What has been found is blanked, so that an address is not a number too. */
    private static void take(Kind kind, Pattern shape, StringBuilder text, Map<Giveaway, Boolean> found) {
        Matcher matcher = shape.matcher(text.toString());
        while (matcher.find()) {
            found.put(new Giveaway(kind, matcher.group()), true);
            for (int at = matcher.start(); at < matcher.end(); at++) {
                text.setCharAt(at, '\n');
            }
        }
    }

    /** With a capital letter, as a word or the beginning of one in the genitive: "Fredrikstads". */
    private static boolean stands(String place, String text) {
        for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            String after = text.substring(at + place.length());
            boolean ends = after.isEmpty()
                    || !Character.isLetterOrDigit(after.charAt(0))
                    || after.charAt(0) == 's' && (after.length() == 1 || !Character.isLetterOrDigit(after.charAt(1)));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private List<Giveaway> known(String text) {
        List<Giveaway> found = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (people.contains(word) || people.contains(bare)) {
                found.add(new Giveaway(Kind.PERSON, word));
            }
        }
        return found;
    }
}
