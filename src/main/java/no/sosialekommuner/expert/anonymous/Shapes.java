package no.sosialekommuner.expert.anonymous;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.expert.anonymous.Giveaway.Kind;

/** What may tell by how it looks, wherever in the country it is written. */
final class Shapes {

    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String MONTHS =
            "jan(?:uar)?|feb(?:ruar)?|mars|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|des(?:ember)?";

    /** In this order: what is a part of something larger comes after it. */
    private static final Map<Kind, Pattern> ALL = new LinkedHashMap<>();

    static {
        ALL.put(Kind.FILE, Pattern.compile("/vedlegg/[0-9a-zA-Z-]+"));
        ALL.put(Kind.EMAIL, Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"));
        ALL.put(
                Kind.LINK,
                Pattern.compile(
                        "(?:https?://|www\\.)[^\\s)>\\]]+|/(?:bidrag|svar|medlemmer|kommuner|arenaer)/[^\\s)>\\]]+"
                                + "|(?<![\\p{L}\\p{N}.])[\\p{Ll}\\p{N}-]+(?:\\.[\\p{Ll}\\p{N}-]+)*\\.(?:no|com|org|net|eu)"
                                + END));
        ALL.put(Kind.IDENTITY_NUMBER, Pattern.compile("(?<!\\d)(?:\\d{6}[ ]?\\d{5}|\\d{4}[.]\\d{2}[.]\\d{5})(?!\\d)"));
        ALL.put(
                Kind.CASE_NUMBER,
                Pattern.compile("(?<![\\p{N}/])(?:19|20)?\\d{2}/\\d{3,7}(?:-\\d{1,4})?(?![\\p{N}/])"
                        + "|(?<!\\p{L})(?iu:saks?(?:nummer|nr)?|ps|journalpost|gnr|bnr|gårds- og bruksnummer)[.]?(?: nr[.]?)?:? ?\\d+(?:[/-]\\d+)*"
                        + END));
        ALL.put(
                Kind.DATE,
                Pattern.compile(
                        "(?<![\\d.])\\d{1,2}[.] ?(?iu:" + MONTHS + ")[.]?" + END
                                + "|(?<![\\d.])\\d{1,2}[.]\\d{1,2}[.](?:19|20)?\\d{2}(?!\\d)|(?<!\\d)(?:19|20)\\d{2}-\\d{2}-\\d{2}(?!\\d)"));
        ALL.put(
                Kind.PHONE,
                Pattern.compile("(?<![\\d.])(?:\\+47[ ]?|0047[ ]?)?"
                        + "(?:\\d{2}[ ]?\\d{2}[ ]?\\d{2}[ ]?\\d{2}|\\d{3}[ ]\\d{2}[ ]\\d{3})(?!\\d)"));
        ALL.put(Kind.ORGANISATION_NUMBER, Pattern.compile("(?<![\\d.])\\d{3}[ ]?\\d{3}[ ]?\\d{3}(?![ ]?\\d)"));
        ALL.put(
                Kind.ACCOUNT,
                Pattern.compile("(?<![\\p{L}\\p{N}@])@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_])?"));
        ALL.put(
                Kind.ADDRESS,
                Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}-]*(?:[ ]\\p{L}+)?"
                        + "(?:gata|gaten|gate|veien|vegen|vei|veg|torget|plassen|plass|alléen|allé|brygge)[ ]\\d{1,4}"
                        + END));
        ALL.put(
                Kind.SIZE,
                Pattern.compile(
                        "(?<![\\d.])\\d{1,3}(?:[ .]?\\d{3})*[ ](?iu:innbyggere|innbyggarar|ansatte|tilsette|elever|elevar)"
                                + END));
    }

    private Shapes() {}

    /** What is found is blanked, so that an address is not a number too. */
    static void take(StringBuilder text, Set<Giveaway> found) {
        ALL.forEach((kind, shape) -> {
            Matcher matcher = shape.matcher(text.toString());
            while (matcher.find()) {
                found.add(new Giveaway(kind, matcher.group()));
                for (int at = matcher.start(); at < matcher.end(); at++) {
                    text.setCharAt(at, '\n');
                }
            }
        });
    }
}
