package no.sosialekommuner.notification.live;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.database.Remembered;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.notification.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * What each member has not read yet. Every page shows how much that is, so it is kept for some seconds, and forgotten as soon
 * as any node says that it has changed.
 */
@Component
class UnreadThreads {

    private final Notices notices;
    private final Remembered<MemberId, List<String>> kept;

    UnreadThreads(Notices notices) {
        this.notices = notices;
        this.kept = Remembered.known(Duration.ofSeconds(10), notices::threads);
    }

    int count(MemberId member) {
        return kept.get(member).size();
    }

    /** The thing itself was read, and with it what was told of it. Asks for nothing where nothing waits. */
    void read(MemberId member, String thread) {
        if (kept.get(member).contains(thread)) {
            notices.readThread(member, thread);
            kept.forget(member);
        }
    }

    void forget(MemberId member) {
        kept.forget(member);
    }

    void forgetAll() {
        kept.forgetAll();
    }
}
