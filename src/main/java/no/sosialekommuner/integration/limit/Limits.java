package no.sosialekommuner.integration.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.web.Problems;
import no.sosialekommuner.web.Site;
import org.springframework.stereotype.Component;

/**
 * Counts the calls of each member, and of each address for those who are not signed in. Each node counts for itself: with
 * two nodes a caller has up to twice as much, which is still a limit.
 */
@Component
public class Limits {

    private final boolean on;
    private final LoadingCache<Caller, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(2))
            .maximumSize(100_000)
            .build(caller -> caller.allowance().bucket());

    Limits(Site site) {
        this.on = site.rateLimit();
    }

    /** @throws TooManyCalls when the caller of this request has used up what it has */
    public void count(HttpServletRequest request) {
        if (!on) {
            return;
        }
        ConsumptionProbe probe = buckets.get(caller(request)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyCalls(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Caller caller(HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!(request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer)) {
            return new Caller(request.getRemoteAddr(), reads ? Allowance.OUTSIDER_READING : Allowance.OUTSIDER_WRITING);
        }
        if (Problems.areExpectedBy(request)) {
            return new Caller(viewer.handle(), reads ? Allowance.API_READING : Allowance.API_WRITING);
        }
        return new Caller(viewer.handle(), reads ? Allowance.PAGES : Allowance.PAGE_FORMS);
    }

    private record Caller(String who, Allowance allowance) {}
}
