package no.sosialekommuner.organisation.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import no.sosialekommuner.organisation.Register;
import no.sosialekommuner.organisation.RegisterChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in the register that comes with the product: at the first start, and again when a newer product brings another one.
 * It is there before the web server answers, whose phase comes later.
 */
@Component
class BundledRegister implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BundledRegister.class);

    /** Municipalities first: Oslo's domain is the municipality's, not the county's that is the same body. */
    private static final List<ClassPathResource> FILES = List.of(
            new ClassPathResource("organisation/municipalities.csv"),
            new ClassPathResource("organisation/counties.csv"),
            new ClassPathResource("organisation/others.csv"));

    private final Register register;
    private final RegisterRows rows;
    private final JdbcClient db;
    private final TransactionOperations transactions;
    private volatile boolean running;

    BundledRegister(Register register, RegisterRows rows, JdbcClient db, TransactionOperations transactions) {
        this.register = register;
        this.rows = rows;
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        String checksum = checksum();
        if (!isTaken(checksum)) {
            transactions.executeWithoutResult(_ -> takeAlone(checksum));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Another node may have been first while this one waited for the lock. */
    private void takeAlone(String checksum) {
        rows.lock();
        if (isTaken(checksum)) {
            return;
        }
        FILES.forEach(this::take);
        db.sql("""
                        insert into organisation.bundled_register (checksum)
                        values (?)
                        on conflict (only_row) do update set checksum = excluded.checksum, taken_at = now()
                        """).param(checksum).update();
    }

    private boolean isTaken(String checksum) {
        return db.sql("select exists (select 1 from organisation.bundled_register where checksum = ?)")
                .param(checksum)
                .query(Boolean.class)
                .single();
    }

    private void take(ClassPathResource file) {
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            RegisterChanges changes = register.take(text);
            changes.faults().forEach(fault -> LOG.warn("{} line {}: {}", file.getPath(), fault.line(), fault.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checksum() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ClassPathResource file : FILES) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
