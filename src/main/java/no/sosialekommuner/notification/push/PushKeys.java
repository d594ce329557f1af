package no.sosialekommuner.notification.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/**
 * The keys by which push services know this installation (VAPID, RFC 8292): made once, kept in the database so that all nodes
 * have the same. Browsers are bound to them; with other keys every device would have to be asked anew.
 */
@Repository
class PushKeys {

    private final JdbcClient db;
    private final Supplier<VAPIDKeyPair> pair = SingletonSupplier.of(this::pair);

    PushKeys(JdbcClient db) {
        this.db = db;
    }

    VAPIDKeyPair keys() {
        return pair.get();
    }

    /** As browsers want it: an uncompressed point in base64url. */
    String publicKey() {
        return keys().extractPublicKeyInUncompressedFormAsString();
    }

    private VAPIDKeyPair pair() {
        return stored().orElseGet(() -> {
            make();
            return stored().orElseThrow();
        });
    }

    private Optional<VAPIDKeyPair> stored() {
        return db.sql("select k.private, k.public from notification.push_key k")
                .query((rs, _) -> VAPIDKeyPairs.of(
                        PrivateKeySources.ofPKCS8Bytes(rs.getBytes("private")),
                        PublicKeySources.ofX509Bytes(rs.getBytes("public"))))
                .optional();
    }

    /** Where another node was faster, its pair stands. */
    private void make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair made = generator.generateKeyPair();
            db.sql("insert into notification.push_key (private, public) values (?, ?) on conflict do nothing")
                    .params(made.getPrivate().getEncoded(), made.getPublic().getEncoded())
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is missing, which every Java has", e);
        }
    }
}
