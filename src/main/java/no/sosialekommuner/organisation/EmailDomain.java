package no.sosialekommuner.organisation;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A domain that belongs to one organisation alone, in lower case and with its letters æ, ø and å.
 *
 * <p>Domains under which anybody or any municipality has addresses are no such domain: whoever owns an address there would
 * be let in as somebody else's colleague.
 */
public record EmailDomain(String name) {

    private static final Pattern SHAPE =
            Pattern.compile("(?:[a-z0-9æøå](?:[a-z0-9æøå-]{0,61}[a-z0-9æøå])?\\.)+[a-z]{2,}");
    private static final int LONGEST = 253;

    /** Norid's shared domains of the public sector, and the large providers of mailboxes. */
    private static final Set<String> SHARED = Set.of(
            "kommune.no",
            "herad.no",
            "suohkan.no",
            "fylkeskommune.no",
            "dep.no",
            "stat.no",
            "mil.no",
            "museum.no",
            "vgs.no",
            "fhs.no",
            "folkebibl.no",
            "fylkesbibl.no",
            "priv.no",
            "idrett.no",
            "co.no",
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "hotmail.no",
            "live.com",
            "live.no",
            "msn.com",
            "icloud.com",
            "me.com",
            "yahoo.com",
            "yahoo.no",
            "proton.me",
            "protonmail.com",
            "online.no",
            "broadpark.no",
            "getmail.no",
            "lyse.net",
            "altibox.no");

    public EmailDomain {
        if (!SHAPE.matcher(name).matches() || name.length() > LONGEST || SHARED.contains(name)) {
            throw new IllegalArgumentException("not the domain of one organisation: " + name);
        }
    }

    /**
     * The domain that people mean when they write a domain, a website or an e-mail address:
     * {@code https://www.oslo.kommune.no/om} and {@code post@oslo.kommune.no} both mean {@code oslo.kommune.no}.
     *
     * @return nothing when it is no domain, or one that is shared by many
     */
    public static Optional<EmailDomain> of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        name = name.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#:].*$", "");
        name = name.substring(name.lastIndexOf('@') + 1)
                .replaceFirst("^www\\.", "")
                .replaceFirst("\\.$", "");
        try {
            return Optional.of(new EmailDomain(IDN.toUnicode(name)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
