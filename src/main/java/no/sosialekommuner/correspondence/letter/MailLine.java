package no.sosialekommuner.correspondence.letter;

import java.util.List;
import java.util.regex.Pattern;

/** What a line of a mail is, told by its words in bokmål, nynorsk and English. */
final class MailLine {

    private static final Pattern QUOTED = Pattern.compile("^ {0,3}>.*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern ADDRESS = Pattern.compile("<(https?:|mailto:)[^>]*>");
    private static final Pattern MARKS = Pattern.compile("[*\\\\]|^_+|_+$|^#+ |[\u200B\u200E\u200F\uFEFF]");

    private static final Pattern WROTE = Pattern.compile("(?i)^.{0,240}\\b(skrev|skreiv|wrote|skrifa)\\b.{0,240}:$");

    private static final Pattern MOMENT = Pattern.compile(
            ".*(\\d{1,2}[.:]\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\. ?\\p{L}+\\.? \\d{4}).*");

    private static final Pattern FROM = Pattern.compile("(?i)^(fra|frå|from)\\s*:\\s*\\S.*");

    private static final Pattern HEADER = Pattern.compile(
            "(?i)^(sendt|dato|til|kopi|emne|sent|date|to|cc|subject|viktighet|prioritet|importance)\\s*:.*");

    private static final Pattern RULE = Pattern.compile("^(_{5,}|-{5,}|={5,}|\\u2014{3,})$");

    private static final Pattern ORIGINAL =
            Pattern.compile("(?i)^-{2,}\\s*(opprinnelig(e)? (melding|e-post)|opphavleg melding"
                    + "|original (message|melding)|original appointment|videresendt (melding|e-post)|vidaresend melding"
                    + "|forwarded message|begin forwarded message)\\s*-{2,}$");

    private static final Pattern SIGNATURE = Pattern.compile("^--\\s?$");

    private static final Pattern PHONE = Pattern.compile(
            "(?i)^((sendt (fra|frå)|sent from|send(t)? via)\\s+(min|mi|mitt|my|outlook"
                    + "|e-post|mail|yahoo|proton|samsung|telefonen|mobil|iphone|ipad|android|gmail|nynorsk e-post).{0,80}"
                    + "|(hent|få|last ned|skaff( deg)?|get|download)\\s+outlook\\s+(for|til|på)\\s+(ios|android|mac|mobil).{0,60})$");

    private static final Pattern GREETING = Pattern.compile(
            "(?i)^(((med )?(vennlig|venleg|beste|hjertelig|hjarteleg|god|gode|varm)e?"
                    + " (hilsen|hilsing|helsing|helsingar|hilsener)|mvh\\.?|vh|m\\.?v\\.?h\\.?|hilsen|helsing"
                    + "|(kind|best|warm)( regards)?|regards|yours sincerely|sincerely|best wishes|cheers)[ ,.!]*)(\\p{L}[\\p{L} .-]{0,50})?$");

    private static final Pattern AFTERTHOUGHT = Pattern.compile("(?i)^p\\.?\\s?s\\b.*");

    private MailLine() {}

    /** The words alone: without what Markdown makes of them. */
    static String plain(String line) {
        String words = LINK.matcher(line.replace('\u00A0', ' ')).replaceAll("$1");
        words = ADDRESS.matcher(words).replaceAll("");
        return MARKS.matcher(words.strip())
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static boolean isQuoted(String line) {
        return QUOTED.matcher(line).matches();
    }

    /** Whether these lines, read as one, say who wrote what follows, and when. */
    static boolean introduces(List<String> lines) {
        String words = plain(String.join(" ", lines).replaceAll("(?m)^[ >]+", ""));
        return WROTE.matcher(words).matches() && (MOMENT.matcher(words).matches() || words.contains("@"));
    }

    /** Whether a block of headers begins here, as Outlook puts it before what is answered. */
    static boolean beginsHeaders(List<String> lines, int at) {
        if (!FROM.matcher(plain(lines.get(at))).matches()) {
            return false;
        }
        int headers = 0;
        int looked = 0;
        for (int next = at + 1; next < lines.size() && looked < 6; next++) {
            String words = plain(lines.get(next));
            if (words.isEmpty()) {
                continue;
            }
            looked++;
            if (looked == 1 && !HEADER.matcher(words).matches()) {
                return false;
            }
            headers += HEADER.matcher(words).matches() ? 1 : 0;
        }
        return headers >= 2;
    }

    static boolean isRule(String line) {
        return RULE.matcher(line.strip().replace("\\", "").replace("***", "_____"))
                .matches();
    }

    static boolean saysOriginal(String line) {
        return ORIGINAL.matcher(plain(line)).matches();
    }

    static boolean beginsSignature(String line) {
        return SIGNATURE.matcher(line.replace("\\", "")).matches();
    }

    static boolean isOfPhone(String line) {
        return PHONE.matcher(plain(line)).matches();
    }

    static boolean greets(String line) {
        return GREETING.matcher(plain(line)).matches();
    }

    static boolean isAfterthought(String line) {
        return AFTERTHOUGHT.matcher(plain(line)).matches();
    }
}
