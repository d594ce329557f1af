package no.sosialekommuner.guide.note;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sections that a text names: "§§ 10 og 14 til 17" names five. */
final class LawMentions {

    private static final String NUMBER = "\\d+(?: [A-Z](?=-))?(?:-\\d+)?(?: [a-h](?!\\p{L}))?";
    private static final Pattern MENTIONED =
            Pattern.compile("(§§?|[Aa]rtikkel) (" + NUMBER + "(?:(?:, | og | til | eller )" + NUMBER + ")*)");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private LawMentions() {}

    /** Numbers of sections; those of articles begin with {@code art. }. */
    static Set<String> in(String words) {
        Set<String> mentioned = new TreeSet<>();
        MENTIONED.matcher(words).results().forEach(found -> {
            String mark = found.group(1).startsWith("§") ? "" : "art. ";
            for (String part : found.group(2).split(", | og | eller ")) {
                add(part.split(" til "), mark, mentioned);
            }
        });
        return mentioned;
    }

    private static void add(String[] ends, String mark, Set<String> mentioned) {
        for (String end : ends) {
            mentioned.add(mark + end);
        }
        boolean span = ends.length == 2
                && WHOLE.matcher(ends[0]).matches()
                && WHOLE.matcher(ends[1]).matches();
        if (span) {
            for (int number = Integer.parseInt(ends[0]); number <= Integer.parseInt(ends[1]); number++) {
                mentioned.add(mark + number);
            }
        }
    }
}
