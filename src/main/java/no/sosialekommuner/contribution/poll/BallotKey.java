package no.sosialekommuner.contribution.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The codes that stand for voters. That of an anonymous poll can be computed only with a key that is in no database and in
 * none of its copies, but in the data folder; it differs from poll to poll, so that votes of one member do not meet.
 */
@Component
class BallotKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Path file;
    private volatile byte @Nullable [] key;

    BallotKey(@Value("${sk.data}") Path data) {
        this.file = data.toAbsolutePath().normalize().resolve("ballot.key");
    }

    byte[] secret(ContributionId poll, MemberId voter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal((poll + ":" + voter.value()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a poll that shows who chose what anyway. */
    static byte[] open(MemberId voter) {
        return ("member:" + voter.value()).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            try {
                known = Files.exists(file) ? Files.readAllBytes(file) : made();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            key = known;
        }
        return known;
    }

    /** Nodes that share the folder agree on the key of whoever was first. */
    private byte[] made() throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(file.getParent(), "ballot", ".part"); // readable by its owner alone
        try {
            Files.write(whole, random);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException _) {
            return Files.readAllBytes(file);
        } catch (UnsupportedOperationException _) {
            Files.move(whole, file);
        } finally {
            Files.deleteIfExists(whole);
        }
        return random;
    }
}
