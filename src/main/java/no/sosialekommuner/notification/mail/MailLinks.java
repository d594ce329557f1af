package no.sosialekommuner.notification.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links in mails that work without signing in. Each is sealed for one member and one matter: it ends mails for that
 * reason, or lets them come again, and opens nothing else.
 */
@Component
public class MailLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 12;
    private static final int KEY = 32;

    private final JdbcClient db;
    private final Site site;
    private volatile byte @Nullable [] key;

    MailLinks(JdbcClient db, Site site) {
        this.db = db;
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
        byte[] sealed = Arrays.copyOf(plain, plain.length + SEAL);
        System.arraycopy(mac(plain), 0, sealed, plain.length, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Nothing when it was not sealed here. */
    public Optional<Opened> open(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= Long.BYTES + SEAL) {
                return Optional.empty();
            }
            byte[] plain = Arrays.copyOf(bytes, bytes.length - SEAL);
            byte[] seal = Arrays.copyOfRange(bytes, bytes.length - SEAL, bytes.length);
            if (!MessageDigest.isEqual(seal, Arrays.copyOf(mac(plain), SEAL))) {
                return Optional.empty();
            }
            return Optional.of(new Opened(
                    new MemberId(ByteBuffer.wrap(plain).getLong()),
                    new String(plain, Long.BYTES, plain.length - Long.BYTES, StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] plain) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made by whichever node asks first; all others read that one. */
    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] random = new byte[KEY];
            new SecureRandom().nextBytes(random);
            db.sql("insert into notification.mail_key (key) values (?) on conflict do nothing")
                    .param(random)
                    .update();
            known = db.sql("select k.key from notification.mail_key k")
                    .query((rs, _) -> rs.getBytes("key"))
                    .single();
            key = known;
        }
        return known;
    }

    /** @param matter code of a reason, {@code digest}, or {@code all} */
    public record Opened(MemberId member, String matter) {}
}
