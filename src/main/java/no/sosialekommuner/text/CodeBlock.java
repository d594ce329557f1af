package no.sosialekommuner.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Code, as a fenced block of Markdown or within a line, in a fence that is longer than any run of backticks in it. */
final class CodeBlock {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern LANGUAGE = Pattern.compile("(?:lang|language)-([A-Za-z0-9+#-]{1,20})");

    private CodeBlock() {}

    static String of(Element pre) {
        pre.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String code = pre.wholeText().replaceFirst("\\n$", "");
        String fence = fence(code, 3);
        return fence + language(pre) + "\n" + code + "\n" + fence;
    }

    /** Line breaks become spaces, as they do when HTML shows code within a line. */
    static String span(String code) {
        String line = code.replaceAll("\\s", " ");
        if (line.isBlank()) {
            return "";
        }
        String fence = fence(line, 1);
        boolean apart = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        return apart ? fence + " " + line + " " + fence : fence + line + fence;
    }

    private static String fence(String code, int least) {
        int longest = BACKTICKS
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return "`".repeat(Math.max(least, longest + 1));
    }

    private static String language(Element pre) {
        var named = LANGUAGE.matcher(pre.className() + " " + pre.select("code").attr("class"));
        return named.find() ? named.group(1) : "";
    }
}
