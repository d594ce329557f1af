package no.sosialekommuner.correspondence.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells reports of mail servers from letters, and what they say. */
final class Reports {

    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern DIAGNOSIS = Pattern.compile("(?im)^Diagnostic-Code:\\s*(.*(?:\\R[ \\t].*)*)");
    private static final Pattern FEEDBACK = Pattern.compile("(?im)^Feedback-Type:\\s*([\\w-]+)");

    /** Of mail servers that write in words alone. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)user unknown|unknown user|no such user|mailbox (not found|unavailable)|does not exist|address rejected|5\\.1\\.[1-3]");

    private Reports() {}

    /**
     * @param text the whole mail as it came
     * @param servers whether it comes from a mail server by what it says of itself
     */
    static Optional<Report> in(MimeMessage mail, String text, boolean servers) throws MessagingException {
        String type = mail.getContentType().toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/report") && type.contains("feedback-report")) {
            return Optional.of(new Report(Report.Kind.COMPLAINT, first(FEEDBACK, text), text));
        }
        boolean delivery = type.startsWith("multipart/report") && type.contains("delivery-status");
        if (delivery
                || (type.startsWith("multipart/report") && ACTION.matcher(text).find())) {
            return Optional.of(new Report(kind(text), detail(text), text));
        }
        if (servers) {
            boolean nobody = NOBODY.matcher(text).find();
            return Optional.of(new Report(
                    nobody ? Report.Kind.FAILED : Report.Kind.BOUNCED, String.valueOf(mail.getSubject()), text));
        }
        return Optional.empty();
    }

    /** Only what says that the address is wrong is for good: a full mailbox is emptied, and a filter may change its mind. */
    private static Report.Kind kind(String text) {
        if (!first(ACTION, text).equalsIgnoreCase("failed")) {
            return Report.Kind.NEWS;
        }
        Matcher status = STATUS.matcher(text);
        if (!status.find()) {
            return NOBODY.matcher(text).find() ? Report.Kind.FAILED : Report.Kind.BOUNCED;
        }
        boolean permanent = status.group(1).equals("5");
        boolean address = status.group(2).equals("1")
                && !status.group(3).equals("8")
                && !status.group(3).equals("7");
        boolean closed = status.group(2).equals("2") && status.group(3).equals("1");
        return permanent && (address || closed) ? Report.Kind.FAILED : Report.Kind.BOUNCED;
    }

    private static String detail(String text) {
        return Stream.of(first(DIAGNOSIS, text), first(STATUS, text))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).replaceAll("\\s+", " ").strip() : "";
    }
}
