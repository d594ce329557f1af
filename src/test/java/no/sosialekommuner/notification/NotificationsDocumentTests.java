package no.sosialekommuner.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.sosialekommuner.notification.spread.Rule;
import no.sosialekommuner.notification.spread.Rules;
import org.junit.jupiter.api.Test;

/** The table in docs/notifications.md is drawn from the rules; {@code -Dsk.docs=write} draws it anew. */
class NotificationsDocumentTests {

    private static final Path DOCUMENT = Path.of("docs/notifications.md");
    private static final Pattern TABLE = Pattern.compile("(?<=<!-- rules -->\n).*(?=<!-- /rules -->)", Pattern.DOTALL);

    @Test
    void theTableShowsTheRulesAsTheyAre() throws IOException {
        String drawn = table();
        String document = Files.readString(DOCUMENT);

        if ("write".equals(System.getProperty("sk.docs"))) {
            document = TABLE.matcher(document).replaceFirst(Matcher.quoteReplacement(drawn));
            Files.writeString(DOCUMENT, document);
        }

        assertThat(document).contains("<!-- rules -->\n" + drawn + "<!-- /rules -->");
    }

    @Test
    void everyHappeningAndEveryReasonHasARule() {
        assertThat(Rules.all().stream().flatMap(it -> it.after().stream())).contains(Happening.values());
        assertThat(Rules.all()).extracting(Rule::reason).contains(Reason.values());
    }

    private static String table() {
        return Arrays.stream(Happening.values())
                .flatMap(what -> Rules.all().stream()
                        .filter(rule -> rule.after().contains(what))
                        .sorted(Comparator.comparing(Rule::reason))
                        .map(rule -> "| `%s` | %s | `%s` | %s |"
                                .formatted(
                                        what.code(), rule.who(), rule.reason().code(), channels(rule.reason()))))
                .collect(Collectors.joining(
                        "\n",
                        "| what happens | who is told | reason | proposed channels |\n| --- | --- | --- | --- |\n",
                        "\n"));
    }

    private static String channels(Reason reason) {
        String mail = switch (reason.mail()) {
            case AT_ONCE -> ", e-mail at once";
            case DAILY -> ", daily e-mail";
            case WEEKLY -> ", weekly e-mail";
            case NEVER -> "";
        };
        return "in the application" + (reason.push() ? ", push" : "") + mail;
    }
}
