package no.sosialekommuner.file.extraction;

/** What a reading is between the processes: a line that says how it ended, and the words. */
final class Answer {

    private static final String READ = "read ";
    private static final String UNREAD = "unread ";

    private Answer() {}

    static String of(Reading reading) {
        return switch (reading) {
            case Words words -> READ + (words.pages() == null ? "" : words.pages()) + "\n" + words.text();
            case Unread why -> UNREAD + why.reason().replace('\n', ' ') + "\n";
        };
    }

    static Reading read(String answer) {
        int end = answer.indexOf('\n');
        String line = end < 0 ? "" : answer.substring(0, end);
        if (line.startsWith(READ)) {
            String pages = line.substring(READ.length());
            return new Words(answer.substring(end + 1), pages.isEmpty() ? null : Integer.valueOf(pages));
        }
        return line.startsWith(UNREAD)
                ? new Unread(line.substring(UNREAD.length()), false)
                : new Unread("ended: its process said nothing", true);
    }
}
