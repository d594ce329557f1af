package no.sosialekommuner.document.print;

import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the signs of an embedded face mean, for those who copy or listen (ToUnicode). FOP counts a sign beyond the first
 * 65 536 of Unicode, as emoji are, as two: all that come after it are off by one.
 */
final class Meanings {

    private static final Pattern SECTION =
            Pattern.compile("\\d+ (beginbfchar|beginbfrange)\\n(.*?)end(?:bfchar|bfrange)\\n", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("<(\\p{XDigit}+)> (?:<(\\p{XDigit}+)> )?<(\\p{XDigit}+)>");
    private static final int HEX = 16;
    private static final int MOST_IN_SECTION = 100;
    private static final int PAIR = 8;

    private Meanings() {}

    static String mended(String map) {
        TreeMap<Integer, String> signs = new TreeMap<>();
        Matcher section = SECTION.matcher(map);
        int begin = map.length();
        int end = 0;
        boolean pairs = false;
        while (section.find()) {
            begin = Math.min(begin, section.start());
            end = section.end();
            Matcher line = LINE.matcher(section.group(2));
            while (line.find()) {
                read(line, signs);
                pairs |= line.group(3).length() == PAIR;
            }
        }
        return pairs ? map.substring(0, begin) + written(signs) + map.substring(end) : map;
    }

    private static void read(Matcher line, TreeMap<Integer, String> signs) {
        int first = Integer.parseInt(line.group(1), HEX);
        int last = line.group(2) == null ? first : Integer.parseInt(line.group(2), HEX);
        String sign = line.group(3);
        int step = sign.length() == PAIR ? 2 : 1;
        int meant = sign.length() == PAIR
                ? Character.toCodePoint(half(sign.substring(0, PAIR / 2)), half(sign.substring(PAIR / 2)))
                : Integer.parseInt(sign, HEX);
        for (int at = first; at <= last; at += step) {
            signs.put(at, hex(meant));
            meant++;
        }
    }

    private static char half(String hex) {
        return (char) Integer.parseInt(hex, HEX);
    }

    private static String hex(int sign) {
        StringBuilder hex = new StringBuilder();
        for (char half : Character.toChars(sign)) {
            hex.append("%04x".formatted((int) half));
        }
        return hex.toString();
    }

    private static String written(TreeMap<Integer, String> signs) {
        StringBuilder out = new StringBuilder();
        int left = signs.size();
        int counted = 0;
        int number = 0;
        for (var sign : signs.entrySet()) {
            if (number % MOST_IN_SECTION == 0) {
                out.append(number == 0 ? "" : "endbfchar\n")
                        .append(Math.min(left, MOST_IN_SECTION))
                        .append(" beginbfchar\n");
            }
            out.append("<%04x> <%s>%n"
                    .formatted(sign.getKey() - counted, sign.getValue())
                    .replace("\r", ""));
            counted += sign.getValue().length() == PAIR ? 1 : 0;
            number++;
            left--;
        }
        return out.append("endbfchar\n").toString();
    }
}
