package no.sosialekommuner.mail;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes out in a mail and comes back: sealed, so that nobody can make it up or change it. Numbers for an address are
 * written in small letters and digits alone, because mail servers do not keep the case of letters.
 */
@Component
public class Seals {

    private static final String ALGORITHM = "HmacSHA256";

    /** 96 bits: more than anybody can try. */
    private static final int SEAL = 12;

    private static final int KEY = 32;
    private static final int RADIX = 36;

    private final JdbcClient db;
    private volatile byte @Nullable [] key;

    Seals(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param purpose what it is for: a seal of another purpose is none
     * @param numbers none of them negative; three of up to ten digits make some forty characters
     */
    public String seal(String purpose, long... numbers) {
        return new BigInteger(1, seal(purpose, plain(numbers))).toString(RADIX);
    }

    /** The numbers, or nothing when it was not sealed here for that purpose. */
    public Optional<long[]> open(String purpose, String sealed) {
        if (!sealed.matches("[1-9a-z][0-9a-z]{15,63}")) {
            return Optional.empty();
        }
        byte[] bytes = new BigInteger(sealed, RADIX).toByteArray();
        return open(purpose, bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes)
                .filter(plain -> plain.length > 1)
                .map(Seals::numbers);
    }

    /** The same for anything: what is sealed, with its seal behind it. */
    public byte[] seal(String purpose, byte[] plain) {
        byte[] sealed = Arrays.copyOf(plain, plain.length + SEAL);
        System.arraycopy(mac(purpose, plain), 0, sealed, plain.length, SEAL);
        return sealed;
    }

    /** What was sealed, or nothing when it was not sealed here for that purpose. */
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        if (sealed.length < SEAL) {
            return Optional.empty();
        }
        byte[] plain = Arrays.copyOf(sealed, sealed.length - SEAL);
        return MessageDigest.isEqual(seal(purpose, plain), sealed) ? Optional.of(plain) : Optional.empty();
    }

    /** How many numbers there are, then each in seven bits a byte, as short as it is. */
    private static byte[] plain(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 10 * numbers.length);
        bytes.put((byte) numbers.length);
        for (long number : numbers) {
            long rest = number;
            while (rest > 0x7F) {
                bytes.put((byte) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            bytes.put((byte) rest);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static long[] numbers(byte[] plain) {
        long[] numbers = new long[plain[0]];
        int at = 1;
        for (int number = 0; number < numbers.length; number++) {
            int shift = 0;
            byte read;
            do {
                read = plain[at++];
                numbers[number] |= (long) (read & 0x7F) << shift;
                shift += 7;
            } while (read < 0);
        }
        return numbers;
    }

    private byte[] mac(String purpose, byte[] plain) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
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
            db.sql("insert into mail.secret (key) values (?) on conflict do nothing")
                    .param(random)
                    .update();
            known = db.sql("select s.key from mail.secret s")
                    .query((rs, _) -> rs.getBytes("key"))
                    .single();
            key = known;
        }
        return known;
    }
}
