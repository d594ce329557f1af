package no.sosialekommuner;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server in process, to which the product under test sends its mail. */
@TestComponent
public class PostOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/\\S+");
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    private static final GreenMailUser INBOX;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    static {
        SERVER.start();
        INBOX = SERVER.setUser("inn@svar.example.no", "inn", "hemmelig");
    }

    /** Tells the product where the server is. */
    static final class Opening implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test mail",
                            Map.of(
                                    "sk.smtp.url",
                                    PostOffice.address(),
                                    "sk.mail.domain",
                                    "svar.example.no",
                                    "sk.mail.inbox",
                                    "imap://inn:hemmelig@localhost:"
                                            + SERVER.getImap().getPort() + "/INBOX",
                                    "sk.mail.checked-by",
                                    "mx.svar.example.no",
                                    // Tests have the mailbox read when they have put something into it.
                                    "sk.mail.read-every",
                                    "10d")));
        }
    }

    public static String address() {
        return "smtp://localhost:" + SERVER.getSmtp().getPort();
    }

    /** Puts a mail, as it comes over the wire, into the mailbox that the product reads. */
    public void deliver(byte[] raw) {
        try {
            INBOX.deliver(new MimeMessage(null, new ByteArrayInputStream(raw)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails have been sent to this address. */
    public int count(String address) {
        return SERVER.getReceivedMessagesForDomain(address).length;
    }

    /** The newest mail to this address; waits until there is one. */
    public MimeMessage mailTo(String address) {
        await().atMost(PATIENCE).until(() -> SERVER.getReceivedMessagesForDomain(address).length > 0);
        MimeMessage[] mails = SERVER.getReceivedMessagesForDomain(address);
        return mails[mails.length - 1];
    }

    /**
     * The path and query of the first link in the newest mail to this address; waits for one that was not asked for before.
     */
    public String linkTo(String address) {
        return await().atMost(PATIENCE).until(() -> newestLink(address), link -> seen.add(address + link));
    }

    private String newestLink(String address) throws MessagingException, IOException {
        Matcher link = LINK.matcher(part(mailTo(address), "text/plain"));
        if (!link.find()) {
            throw new IllegalStateException("No link in the mail to " + address);
        }
        URI found = URI.create(link.group());
        return found.getRawQuery() == null ? found.getPath() : found.getPath() + "?" + found.getRawQuery();
    }

    /** The text of a mail's part of this type. */
    public static String part(jakarta.mail.Part mail, String type) throws MessagingException, IOException {
        if (mail.isMimeType(type)) {
            return (String) mail.getContent();
        }
        if (mail.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                String found = part(parts.getBodyPart(at), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
