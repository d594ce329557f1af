package no.sosialekommuner.correspondence.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody wrote, without the mail that is answered and without signatures. Who answers piece by piece, between the
 * lines of what is quoted, keeps those lines. What a person has quoted without a program's help stays.
 */
final class Cut {

    /** A signature is short. What follows "Vennlig hilsen" and goes on for longer is no signature. */
    private static final int LONGEST_SIGNATURE = 18;

    /** So much of a quotation is kept before an answer. */
    private static final int LONGEST_QUOTATION = 8;

    /** What introduces a quotation may be broken into so many lines. */
    private static final int LONGEST_INTRODUCTION = 4;

    private List<String> lines;

    /** Whether the program has quoted something: then a quotation is not the writer's own. */
    private boolean introduced;

    private Cut(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
    }

    /** The text as it was written; empty when everything was somebody else's. */
    static String of(String text) {
        Cut cut = new Cut(text);
        cut.original();
        cut.introductions();
        cut.ending();
        if (cut.introduced) {
            cut.quotations();
        }
        return cut.text();
    }

    private void original() {
        for (int at = 0; at < lines.size(); at++) {
            boolean marked = lines.get(at).strip().equals(MailHtml.ORIGINAL);
            if (marked || MailLine.saysOriginal(lines.get(at)) || MailLine.beginsHeaders(lines, at)) {
                lines = lines.subList(0, at);
                dropLast(MailLine::isRule);
                return;
            }
        }
    }

    /** "Den … skrev …:" before a quotation. */
    private void introductions() {
        List<String> kept = new ArrayList<>();
        for (int at = 0; at < lines.size(); ) {
            if (lines.get(at).strip().equals(MailHtml.QUOTATION)) {
                introduced = true;
                dropIntroduction(kept);
                at++;
            } else {
                int length = introduction(at);
                introduced |= length > 0;
                if (length == 0) {
                    kept.add(lines.get(at));
                }
                at += Math.max(1, length);
            }
        }
        lines = kept;
    }

    /** Where the program has marked its quotation, what stands right before it says whose it is. */
    private static void dropIntroduction(List<String> kept) {
        while (!kept.isEmpty() && kept.getLast().isBlank()) {
            kept.removeLast();
        }
        for (int length = 1; length <= LONGEST_INTRODUCTION && length <= kept.size(); length++) {
            List<String> last = kept.subList(kept.size() - length, kept.size());
            if (MailLine.introduces(last)) {
                last.clear();
                return;
            }
        }
    }

    /** How many lines from here on introduce a quotation; none where no quotation follows. */
    private int introduction(int at) {
        for (int length = 1; length <= LONGEST_INTRODUCTION && at + length <= lines.size(); length++) {
            List<String> part = lines.subList(at, at + length);
            if (part.getFirst().isBlank() || part.getLast().isBlank()) {
                return 0;
            }
            if (MailLine.introduces(part)) {
                boolean quoted = MailLine.isQuoted(lines.get(at));
                return quoted || quotationFollows(at + length) ? length : 0;
            }
        }
        return 0;
    }

    private boolean quotationFollows(int from) {
        for (int at = from; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                return MailLine.isQuoted(lines.get(at));
            }
        }
        return true;
    }

    /** Takes off from below what nobody wrote for this mail, until somebody did. */
    private void ending() {
        int before;
        do {
            before = lines.size();
            dropLast(String::isBlank);
            dropLast(MailLine::isOfPhone);
            if (introduced) {
                dropLast(line -> MailLine.isQuoted(line));
            }
            signature();
        } while (lines.size() < before);
    }

    private void signature() {
        for (int at = lines.size() - 1; at >= 0; at--) {
            String line = lines.get(at);
            if (MailLine.isQuoted(line)) {
                return;
            }
            boolean delimited = MailLine.beginsSignature(line);
            if (delimited || (MailLine.greets(line) && isSignature(at))) {
                if (somethingBefore(at)) {
                    lines = new ArrayList<>(lines.subList(0, at));
                }
                return;
            }
        }
    }

    private boolean isSignature(int greeting) {
        List<String> rest = lines.subList(greeting + 1, lines.size());
        return rest.stream().filter(line -> !line.isBlank()).count() <= LONGEST_SIGNATURE
                && rest.stream().noneMatch(MailLine::isAfterthought);
    }

    private boolean somethingBefore(int at) {
        return lines.subList(0, at).stream().anyMatch(line -> !line.isBlank());
    }

    private void dropLast(Predicate<String> unwanted) {
        int end = lines.size();
        while (end > 0 && (lines.get(end - 1).isBlank() || unwanted.test(lines.get(end - 1)))) {
            end--;
        }
        lines = new ArrayList<>(lines.subList(0, end));
    }

    /** One long quotation with the answer below is the whole mail once more; short ones are what the answers are to. */
    private void quotations() {
        List<List<String>> runs = runs();
        long quoted =
                runs.stream().filter(run -> MailLine.isQuoted(run.getFirst())).count();
        boolean below = quoted == 1 && MailLine.isQuoted(runs.getFirst().getFirst());
        lines = runs.stream()
                .filter(run -> !(below && MailLine.isQuoted(run.getFirst()) && run.size() > LONGEST_QUOTATION / 2))
                .map(run -> MailLine.isQuoted(run.getFirst()) ? end(run) : run)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> end(List<String> quotation) {
        List<String> kept =
                new ArrayList<>(quotation.subList(Math.max(0, quotation.size() - LONGEST_QUOTATION), quotation.size()));
        kept.removeIf(line -> MailLine.introduces(List.of(line)));
        while (!kept.isEmpty() && kept.getFirst().replace(">", "").isBlank()) {
            kept.removeFirst();
        }
        return kept;
    }

    /** Quotations and what lies between them, in turn; an empty line belongs to what stands before it. */
    private List<List<String>> runs() {
        List<List<String>> runs = new ArrayList<>();
        for (String line : lines) {
            boolean begins = runs.isEmpty()
                    || (!line.isBlank()
                            && MailLine.isQuoted(line)
                                    != MailLine.isQuoted(runs.getLast().getFirst()));
            if (begins) {
                if (line.isBlank()) {
                    continue;
                }
                if (!runs.isEmpty() && !runs.getLast().getLast().isBlank()) {
                    runs.getLast().add("");
                }
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(line);
        }
        return runs.isEmpty() ? List.of(List.of("")) : runs;
    }

    private String text() {
        return lines.stream()
                .filter(line -> !line.strip().equals(MailHtml.QUOTATION))
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
