package no.sosialekommuner.correspondence.arrival;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.mail.AccessTokens;
import org.springframework.web.util.UriUtils;

/** A mailbox on an IMAP server, named by an address such as {@code imaps://user:password@imap.example.no/INBOX}. */
final class Inbox {

    /** In milliseconds. */
    private static final String PATIENCE = "20000";

    /** Marks what we have dealt with; servers that keep no such words keep the mail. */
    private static final Flags TAKEN = new Flags("SkTaken");

    private static final Pattern NUMBERED = Pattern.compile("imap:(\\d{1,18}):(\\d{1,18})");
    private static final int MOST_IN_A_ROUND = 200;

    private final String protocol;
    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final String folder;
    private final AccessTokens tokens;

    /**
     * @param tokens by which one signs in where the mailbox takes no password
     * @throws IllegalArgumentException when the address is none
     */
    Inbox(String url, AccessTokens tokens) {
        this.tokens = tokens;
        URI address = URI.create(url.strip());
        boolean encrypted = "imaps".equals(address.getScheme());
        String signIn = address.getRawUserInfo();
        if (address.getHost() == null || signIn == null || !(encrypted || "imap".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "SK_IMAP_URL must be like imaps://user:password@imap.example.no:993/INBOX");
        }
        String[] parts = signIn.split(":", 2);
        this.protocol = encrypted ? "imaps" : "imap";
        this.host = address.getHost();
        this.port = address.getPort() > 0 ? address.getPort() : encrypted ? 993 : 143;
        this.user = UriUtils.decode(parts[0], StandardCharsets.UTF_8);
        this.password = parts.length > 1 ? UriUtils.decode(parts[1], StandardCharsets.UTF_8) : "";
        String path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        this.folder = path.isEmpty() ? "INBOX" : path;
    }

    /**
     * Hands over every mail that is unread, the oldest first; what the reader returns from counts as read. Stops at the first
     * that it throws at, or when it says that it is enough.
     */
    void read(Reader reader) throws MessagingException {
        try (Store store = connected();
                Folder opened = store.getFolder(folder)) {
            opened.open(Folder.READ_WRITE);
            Message[] unread = opened.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            for (int at = 0; at < Math.min(unread.length, MOST_IN_A_ROUND); at++) {
                if (!reader.read(unread[at], name(opened, unread[at]))) {
                    return;
                }
                unread[at].setFlag(Flags.Flag.SEEN, true);
                if (opened.getPermanentFlags().contains(Flags.Flag.USER)) {
                    unread[at].setFlags(TAKEN, true);
                }
            }
        }
    }

    /**
     * Hands over one mail once more, whatever it is marked as.
     *
     * @param name as {@link #read} has given it to its reader
     * @return false when it is no longer there
     */
    boolean again(String name, Reader reader) throws MessagingException {
        Matcher numbered = NUMBERED.matcher(name);
        try (Store store = connected();
                Folder opened = store.getFolder(folder)) {
            opened.open(Folder.READ_WRITE);
            if (!numbered.matches()
                    || !(opened instanceof UIDFolder uids)
                    || uids.getUIDValidity() != Long.parseLong(numbered.group(1))) {
                return false;
            }
            Message message = uids.getMessageByUID(Long.parseLong(numbered.group(2)));
            return message != null && reader.read(message, name);
        }
    }

    /** Removes what we have dealt with longer ago than that, and nothing else. */
    void clear(Duration kept) throws MessagingException {
        try (Store store = connected();
                Folder opened = store.getFolder(folder)) {
            opened.open(Folder.READ_WRITE);
            Date before = Date.from(Instant.now().minus(kept));
            Message[] old = opened.search(
                    new AndTerm(new FlagTerm(TAKEN, true), new ReceivedDateTerm(ComparisonTerm.LT, before)));
            opened.setFlags(old, new Flags(Flags.Flag.DELETED), true);
            opened.expunge();
        }
    }

    private Store connected() throws MessagingException {
        if (!tokens.isOn()) {
            return connected(password);
        }
        try {
            return connected(tokens.current());
        } catch (AuthenticationFailedException _) {
            // It can have been withdrawn before its time. The second refusal is said to administrators.
            tokens.forget();
            return connected(tokens.current());
        }
    }

    private Store connected(String secret) throws MessagingException {
        Store store = Session.getInstance(properties()).getStore(protocol);
        store.connect(host, port, user, secret);
        return store;
    }

    /** What the server calls it, where nothing else can be read of it. */
    private static String name(Folder folder, Message message) throws MessagingException {
        return folder instanceof UIDFolder numbered
                ? "imap:" + numbered.getUIDValidity() + ":" + numbered.getUID(message)
                : "imap:" + message.getMessageNumber();
    }

    /** Reading a mail must not mark it as read. */
    private Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "peek", "true");
        if (tokens.isOn()) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "fetchsize", "1048576");
        properties.setProperty(prefix + "connectiontimeout", PATIENCE);
        properties.setProperty(prefix + "timeout", PATIENCE);
        properties.setProperty(prefix + "writetimeout", PATIENCE);
        return properties;
    }

    /** Deals with one mail. */
    @FunctionalInterface
    interface Reader {

        /** @return false when it was not dealt with, and the others are to wait too */
        boolean read(Message message, String name) throws MessagingException;
    }
}
