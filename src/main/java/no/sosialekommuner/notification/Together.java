package no.sosialekommuner.notification;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import no.sosialekommuner.member.MemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work for many members in one transaction, which costs little more than for one. Where it fails nothing of it has happened:
 * then each is dealt with alone, and whoever it is that fails is put off and holds up nobody else.
 */
@Component
public class Together {

    /** So many are dealt with at once: more would save nothing, and hold more in memory. */
    public static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Together.class);

    private final TransactionTemplate transaction;

    Together(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param work takes of these members whom nobody else is busy with, and says how many that were
     * @param putOff in a transaction of its own
     * @return whether anybody was dealt with: then there may be more to do
     */
    public boolean run(List<MemberId> members, ToIntFunction<List<MemberId>> work, Consumer<MemberId> putOff) {
        if (members.isEmpty()) {
            return false;
        }
        try {
            return dealWith(members, work) > 0;
        } catch (RuntimeException e) {
            LOG.info("What failed for one of many is tried for each alone: {}", e.toString());
        }
        int dealt = 0;
        for (MemberId member : members) {
            dealt += alone(member, work, putOff);
        }
        return dealt > 0;
    }

    private int alone(MemberId member, ToIntFunction<List<MemberId>> work, Consumer<MemberId> putOff) {
        try {
            return dealWith(List.of(member), work);
        } catch (RuntimeException e) {
            LOG.warn("What is sent to member {} failed and is tried again", member, e);
            transaction.executeWithoutResult(_ -> putOff.accept(member));
            return 1;
        }
    }

    private int dealWith(List<MemberId> members, ToIntFunction<List<MemberId>> work) {
        Integer dealt = transaction.execute(_ -> work.applyAsInt(members));
        return dealt == null ? 0 : dealt;
    }
}
