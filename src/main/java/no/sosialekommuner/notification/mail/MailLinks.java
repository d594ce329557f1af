package no.sosialekommuner.notification.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import no.sosialekommuner.mail.Seals;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Site;
import org.springframework.stereotype.Component;

/**
 * The links in mails that work without signing in. Each is sealed for one member and one matter: it ends mails for that
 * reason, or lets them come again, and opens nothing else.
 */
@Component
public class MailLinks {

    private static final String PURPOSE = "lenke";

    private final Seals seals;
    private final Site site;

    MailLinks(Seals seals, Site site) {
        this.seals = seals;
        this.site = site;
    }

    /** The whole address under which mails of this matter are ended. */
    public String leaving(MemberId member, String matter) {
        return site.url() + "/avmeld/" + seal(member, matter);
    }

    /** The whole address under which the digests that have stopped by themselves begin again. */
    public String returning(MemberId member) {
        return site.url() + "/brev-igjen/" + seal(member, "digest");
    }

    String seal(MemberId member, String matter) {
        byte[] words = matter.getBytes(StandardCharsets.US_ASCII);
        byte[] plain = ByteBuffer.allocate(Long.BYTES + words.length)
                .putLong(member.value())
                .put(words)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seals.seal(PURPOSE, plain));
    }

    /** Nothing when it was not sealed here. */
    public Optional<Opened> open(String token) {
        try {
            return seals.open(PURPOSE, Base64.getUrlDecoder().decode(token))
                    .filter(plain -> plain.length > Long.BYTES)
                    .map(MailLinks::opened);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Opened opened(byte[] plain) {
        return new Opened(
                new MemberId(ByteBuffer.wrap(plain).getLong()),
                new String(plain, Long.BYTES, plain.length - Long.BYTES, StandardCharsets.US_ASCII));
    }

    /** @param matter code of a reason, {@code digest}, or {@code all} */
    public record Opened(MemberId member, String matter) {}
}
