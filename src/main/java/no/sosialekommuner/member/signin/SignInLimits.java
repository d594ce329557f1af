package no.sosialekommuner.member.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.web.Site;
import org.springframework.stereotype.Component;

/**
 * How often links are sent: few enough to one mailbox that nobody can be pestered, and not so many from one network
 * address that others' addresses can be tried. A whole town hall may share one network address.
 */
@Component
class SignInLimits {

    private static final Duration TIME = Duration.ofMinutes(15);
    private static final int TO_MAILBOX = 4;
    private static final int FROM_NETWORK = 40;

    private final boolean on;
    private final LoadingCache<String, Bucket> mailboxes = buckets(TO_MAILBOX);
    private final LoadingCache<String, Bucket> networks = buckets(FROM_NETWORK);

    SignInLimits(Site site) {
        this.on = site.rateLimit();
    }

    /** Counts one more link; false when it must not be sent now. */
    boolean allow(EmailAddress email, String network) {
        return !on
                || (networks.get(network).tryConsume(1)
                        && mailboxes.get(email.value()).tryConsume(1));
    }

    private static LoadingCache<String, Bucket> buckets(int most) {
        return Caffeine.newBuilder()
                .expireAfterAccess(TIME)
                .maximumSize(100_000)
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, TIME))
                        .build());
    }
}
