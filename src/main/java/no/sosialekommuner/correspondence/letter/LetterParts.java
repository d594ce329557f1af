package no.sosialekommuner.correspondence.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through a mail's parts and gathers its words and its files, with bounds on how many, how deep and how large. */
final class LetterParts {

    private static final int MOST_PARTS = 300;
    private static final int DEEPEST = 20;

    /** Of one part's words; nobody types more. */
    private static final int MOST_WORDS = 4 * 1024 * 1024;

    /** Of one file; the limit for uploads is below it. */
    private static final int MOST_BYTES = 36 * 1024 * 1024;

    private final List<String> words = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    /** What stands for pictures in the words, by content id. */
    private final Map<String, String> pictures = new HashMap<>();

    private int seen;

    LetterParts(MimePart mail) throws MessagingException, IOException {
        walk(mail, 0);
    }

    /** What was written, as Markdown. */
    String words() {
        return String.join("\n\n", words.stream().filter(it -> !it.isBlank()).toList());
    }

    /** With what was cut off. */
    String whole() {
        return String.join("\n\n", whole).replaceAll("[\uE000\uE001]\\s*", "").strip();
    }

    List<File> files() {
        return files;
    }

    Map<String, String> pictures() {
        return pictures;
    }

    private void walk(MimePart part, int depth) throws MessagingException, IOException {
        if (++seen > MOST_PARTS || depth > DEEPEST) {
            throw new UnreadableLetter("More than " + MOST_PARTS + " parts, or parts in parts " + DEEPEST + " deep");
        }
        if (part.isMimeType("multipart/alternative")) {
            alternative(children(part), depth);
        } else if (part.isMimeType("multipart/*")) {
            for (MimePart child : children(part)) {
                walk(child, depth + 1);
            }
        } else if (isWords(part)) {
            read(part);
        } else {
            keep(part);
        }
    }

    private List<MimePart> children(MimePart part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            throw new UnreadableLetter("Says that it has parts, and has none");
        }
        int count = parts.getCount();
        if (count > MOST_PARTS) {
            throw new UnreadableLetter("More than " + MOST_PARTS + " parts");
        }
        List<MimePart> children = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            children.add((MimePart) parts.getBodyPart(at));
        }
        return children;
    }

    /** The HTML, in which the program has marked more; the plain text where the HTML says nothing. */
    private void alternative(List<MimePart> choices, int depth) throws MessagingException, IOException {
        int before = words.size();
        for (MimePart choice : choices.reversed()) {
            if (choice.isMimeType("text/html") || choice.isMimeType("multipart/*") || choice.isMimeType("text/plain")) {
                walk(choice, depth + 1);
                if (whole.stream().skip(before).anyMatch(it -> !it.isBlank())) {
                    return;
                }
            }
        }
    }

    private static boolean isWords(MimePart part) throws MessagingException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || fileName(part) != null;
        return !attached && (part.isMimeType("text/plain") || part.isMimeType("text/html"));
    }

    private void read(MimePart part) throws MessagingException {
        String text = PartText.words(part, MOST_WORDS);
        if (part.isMimeType("text/html")) {
            MailHtml html = new MailHtml(text, pictures.size());
            pictures.putAll(html.pictures());
            whole.add(html.markdown());
            words.add(Cut.of(html.markdown()));
        } else {
            whole.add(text);
            words.add(PlainWords.markdown(Cut.of(text)));
        }
    }

    private void keep(MimePart part) throws MessagingException {
        String name = fileName(part);
        String type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        byte[] content = PartText.bytes(part, MOST_BYTES);
        files.add(new File(name == null ? "" : name, type, content, id(part), disposition(part)));
    }

    private static String disposition(MimePart part) {
        try {
            String said = part.getDisposition();
            return said == null ? "" : said.toLowerCase(Locale.ROOT);
        } catch (MessagingException _) {
            return "";
        }
    }

    private static @Nullable String fileName(MimePart part) {
        try {
            String said = part.getFileName();
            return said == null ? null : MimeUtility.decodeText(said);
        } catch (MessagingException | UnsupportedEncodingException _) {
            return "fil";
        }
    }

    private static @Nullable String id(MimePart part) throws MessagingException {
        String id = part.getContentID();
        return id == null ? null : id.strip().replaceAll("^<|>$", "");
    }

    /** @param id by which HTML shows it, or null */
    record File(
            String name,
            String type,
            byte[] content,
            @Nullable String id,
            String disposition) {}
}
