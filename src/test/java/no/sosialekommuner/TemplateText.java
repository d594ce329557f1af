package no.sosialekommuner;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What of a JTE template reaches the reader as it stands: text between tags and the attributes that are read aloud. */
final class TemplateText {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern READ_ALOUD =
            Pattern.compile("\\b(?:aria-label|title|placeholder|alt|aria-description)=\"([^\"]*)\"");

    /** A tag to its end; a quoted attribute may hold the sign that ends a tag. */
    private static final Pattern TAG = Pattern.compile("<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");

    private TemplateText() {}

    static List<String> of(String template) {
        String text = withoutCode(template);
        String attributes = READ_ALOUD
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .reduce("", (a, b) -> a + " " + b);
        String between = TAG.matcher(text).replaceAll(" ").replaceAll("&[a-z]+;", " ");
        return WORD.matcher(attributes + " " + between)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String withoutCode(String template) {
        String rest = template.replaceAll("(?s)<%--.*?--%>", " ").replaceAll("(?s)<svg.*?</svg>", " ");
        rest = withoutBalanced(rest, "$unsafe{", '{', '}');
        rest = withoutBalanced(rest, "${", '{', '}');
        rest = withoutBalanced(rest, "!{", '{', '}');
        rest = rest.replaceAll("(?m)^\\s*@(import|param) .*$", " ");
        for (String keyword : List.of("@elseif(", "@if(", "@for(")) {
            rest = withoutBalanced(rest, keyword, '(', ')');
        }
        rest = rest.replaceAll("@(else|endif|endfor|raw|endraw)\\b", " ");
        // A call of another template: its arguments are code, but content blocks in them are markup and stay.
        return rest.replaceAll("@template\\.[\\w.]+\\(", " ")
                .replaceAll("(?s)\\b\\w+ = (?:[^`@<]|\"[^\"]*\")*?(?=,\\s*\\w+ =|\\)(?!\\.)|@`|,\\s*(?:<|$))", " ")
                .replaceAll("[\\w]+\\s*=\\s*@`", " ")
                .replace("`", " ");
    }

    private static String withoutBalanced(String text, String start, char open, char close) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, from)) {
            rest.append(text, from, at).append(' ');
            int depth = 1;
            int end = at + start.length();
            while (end < text.length() && depth > 0) {
                char c = text.charAt(end++);
                depth += c == open ? 1 : c == close ? -1 : 0;
            }
            from = end;
        }
        return rest.append(text.substring(from)).toString();
    }
}
