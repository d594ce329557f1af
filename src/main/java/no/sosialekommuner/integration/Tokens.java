package no.sosialekommuner.integration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Personal access tokens. The database keeps only the SHA-256 of each: the secret has 256 random bits, so a slow hash would
 * add nothing but time to every call.
 *
 * <p>A token that was found is remembered for a few seconds, so that a busy caller costs no statement per call. Revoking
 * counts at once on this node and within {@link #REMEMBERED} on others.
 */
@Repository
public class Tokens {

    /** Begins every secret, so that a leaked one is recognised by scanners of source code. */
    static final String PREFIX = "sk_";

    static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Held> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    Tokens(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Makes a token for the member.
     *
     * @param name 1 to 80 characters, by which the member knows it again
     * @return the secret, which cannot be shown a second time
     */
    public String make(MemberId member, String name, Scope scope) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("insert into integration.token (member_id, token_hash, name, scope, created_at) values (?, ?, ?, ?, ?)")
                .params(member.value(), sha256(secret), name, scope.name(), Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    /** The member's tokens that are not revoked, newest first. */
    public List<Token> of(MemberId member) {
        return db.sql("""
                        select t.id, t.name, t.scope, t.created_at, t.last_used_at
                          from integration.token t
                         where t.member_id = ?
                           and t.revoked_at is null
                         order by t.created_at desc, t.id desc
                        """)
                .param(member.value())
                .query((rs, _) -> new Token(
                        rs.getLong("id"),
                        rs.getString("name"),
                        Scope.valueOf(rs.getString("scope")),
                        rs.getTimestamp("created_at").toInstant(),
                        instant(rs.getTimestamp("last_used_at"))))
                .list();
    }

    /** @throws NotFound when the member has no such token */
    public void revoke(MemberId member, long token) {
        byte[] hash = db.sql("""
                        update integration.token
                           set revoked_at = coalesce(revoked_at, ?)
                         where id = ? and member_id = ?
                        returning token_hash
                        """)
                .params(Timestamp.from(clock.instant()), token, member.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
        remembered.invalidate(HexFormat.of().formatHex(hash));
    }

    /** Who calls with this secret and what for, or nothing when it is unknown or revoked. */
    Optional<Held> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] hash = sha256(secret);
        String key = HexFormat.of().formatHex(hash);
        Held known = remembered.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Held> held = load(hash);
        held.ifPresent(it -> remembered.put(key, it));
        held.ifPresent(this::noteUse);
        return held;
    }

    private Optional<Held> load(byte[] hash) {
        return db.sql("""
                        select t.id, t.member_id, t.scope, t.last_used_at
                          from integration.token t
                         where t.token_hash = ?
                           and t.revoked_at is null
                        """)
                .param(hash)
                .query((rs, _) -> new Held(
                        rs.getLong("id"),
                        new MemberId(rs.getLong("member_id")),
                        Scope.valueOf(rs.getString("scope")),
                        instant(rs.getTimestamp("last_used_at"))))
                .optional();
    }

    private void noteUse(Held token) {
        Instant now = clock.instant();
        if (token.lastUsedAt() == null
                || token.lastUsedAt().plus(USE_IS_NOTED_EVERY).isBefore(now)) {
            db.sql("update integration.token set last_used_at = ? where id = ?")
                    .params(Timestamp.from(now), token.id())
                    .update();
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token in use; the time is that of the last noted use. */
    record Held(
            long id, MemberId member, Scope scope, @Nullable Instant lastUsedAt) {}
}
