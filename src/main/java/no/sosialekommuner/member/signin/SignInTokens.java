package no.sosialekommuner.member.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Repository;

/**
 * The tokens in sign-in links. Only their SHA-256 is stored, so that nobody who reads the database can sign in by it. They
 * hold 256 random bits, for which a slow hash would add nothing.
 */
@Repository
class SignInTokens implements OneTimeTokenService {

    /** How long a link that was asked for can be used. */
    static final Duration LIFE = Duration.ofMinutes(15);

    /** Stands in place of the address in the link that makes the first administrator. No address is without an @. */
    static final String FIRST_ADMINISTRATOR = "first-administrator";

    private final JdbcClient db;
    private final SecureRandom random = new SecureRandom();

    SignInTokens(JdbcClient db) {
        this.db = db;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = db.sql("""
                        insert into member.sign_in_token (token_hash, email, expires_at)
                        values (?, ?, now() + ? * interval '1 second')
                        returning expires_at
                        """)
                .params(
                        hash(secret),
                        request.getUsername(),
                        request.getExpiresIn().toSeconds())
                .query(Timestamp.class)
                .single()
                .toInstant();
        db.sql("delete from member.sign_in_token where expires_at < now() - interval '1 day'")
                .update();
        return new DefaultOneTimeToken(secret, request.getUsername(), expires);
    }

    /** Whether the link would still work; looking does not use it up. */
    boolean isUsable(String secret) {
        return db.sql("select exists (select 1 from member.sign_in_token where token_hash = ? and expires_at > now())")
                .param(hash(secret))
                .query(Boolean.class)
                .single();
    }

    /** Uses the token up and tells whose it was; null when it is unknown, used or too old. */
    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        String secret = String.valueOf(presented.getTokenValue());
        return db.sql("""
                        delete from member.sign_in_token
                         where token_hash = ?
                           and expires_at > now()
                        returning email, expires_at
                        """)
                .param(hash(secret))
                .query((rs, _) -> new DefaultOneTimeToken(
                        secret,
                        rs.getString("email"),
                        rs.getTimestamp("expires_at").toInstant()))
                .optional()
                .orElse(null);
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
