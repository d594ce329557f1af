package no.sosialekommuner.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import no.sosialekommuner.web.Site;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.util.UriUtils;

/** A mail server, named by an address such as {@code smtp://user:password@mail.example.no:587}. */
final class Smtp implements Delivery {

    private static final String NAME = "Sosiale Kommuner";

    /** In milliseconds. Three of them are less than the minute after which a mail is tried again. */
    private static final String PATIENCE = "10000";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final String from;
    private final String host;
    private final Function<String, Optional<String>> returns;
    private final @Nullable AccessTokens tokens;

    /**
     * @param url {@code smtp} or {@code smtps}, with user and password percent-encoded where there are any; a user without a password
     *     signs in by a token
     * @param from the sender's address, or nothing to derive it
     * @param returns where mail to a recipient comes back to, if anybody reads that
     * @throws IllegalArgumentException when the address is none
     */
    Smtp(String url, String from, Site site, Function<String, Optional<String>> returns, AccessTokens tokens) {
        this.returns = returns;
        URI address = URI.create(url.strip());
        boolean encrypted = "smtps".equals(address.getScheme());
        if (address.getHost() == null || !(encrypted || "smtp".equals(address.getScheme()))) {
            throw new IllegalArgumentException("SK_SMTP_URL must be like smtp://user:password@mail.example.no:587");
        }
        server.setProtocol(encrypted ? "smtps" : "smtp");
        server.setHost(address.getHost());
        server.setPort(address.getPort() > 0 ? address.getPort() : encrypted ? 465 : 587);
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String user = signInAs(address.getRawUserInfo());
        this.tokens = user != null
                        && Objects.requireNonNullElse(server.getPassword(), "").isEmpty()
                        && tokens.isOn()
                ? tokens
                : null;
        server.setJavaMailProperties(
                properties(encrypted ? "mail.smtps." : "mail.smtp.", user != null, this.tokens != null));
        this.host = URI.create(site.url()).getHost();
        this.from = from.isBlank() ? sender(user, site) : from.strip();
    }

    @Override
    public void deliver(Letter letter) throws Undelivered {
        try {
            SMTPMessage message = new SMTPMessage(server.getSession());
            returns.apply(letter.recipient()).ifPresent(message::setEnvelopeFrom);
            MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            parts.setFrom(from, letter.sender().isEmpty() ? NAME : letter.sender());
            parts.setTo(ascii(letter.recipient()));
            parts.setSubject(letter.subject());
            parts.setText(letter.text(), letter.html());
            if (!letter.calendar().isEmpty()) {
                Invitation.of(letter.calendar()).join(parts);
            }
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader(
                    "Message-ID",
                    "<brev." + letter.id() + "." + letter.createdAt().toEpochMilli() + "@" + host + ">");
            for (String line : letter.headers().lines().toList()) {
                message.setHeader(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
            send(message);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw Verdict.of(new MailPreparationException(e));
        } catch (MailException e) {
            throw Verdict.of(e);
        }
    }

    /** A token can have been withdrawn before its time; the second refusal is the server's word. */
    private void send(MimeMessage message) {
        if (tokens == null) {
            server.send(message);
            return;
        }
        try {
            server.setPassword(token(tokens));
            server.send(message);
        } catch (MailAuthenticationException _) {
            tokens.forget();
            server.setPassword(token(tokens));
            server.send(message);
        }
    }

    /** That there is none to be had is no letter's fault. */
    private static String token(AccessTokens tokens) {
        try {
            return tokens.current();
        } catch (MessagingException e) {
            throw new MailAuthenticationException(String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable String signInAs(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        String[] parts = userInfo.split(":", 2);
        String user = UriUtils.decode(parts[0], StandardCharsets.UTF_8);
        server.setUsername(user);
        server.setPassword(parts.length > 1 ? UriUtils.decode(parts[1], StandardCharsets.UTF_8) : "");
        return user;
    }

    private static Properties properties(String prefix, boolean authenticated, boolean byToken) {
        Properties properties = new Properties();
        properties.setProperty(prefix + "auth", String.valueOf(authenticated));
        if (byToken) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "connectiontimeout", PATIENCE);
        properties.setProperty(prefix + "timeout", PATIENCE);
        properties.setProperty(prefix + "writetimeout", PATIENCE);
        return properties;
    }

    private static String sender(@Nullable String user, Site site) {
        return user != null && user.contains("@")
                ? user
                : "ikke-svar@" + URI.create(site.url()).getHost();
    }

    /** Mail servers know {@code bømlo.no} as {@code xn--bmlo-gra.no}. */
    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }
}
