package no.sosialekommuner.expert;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A panel that is brought along. At work from eight to half past three, Monday to Friday.
 *
 * @param names in bokmål, nynorsk and English, as are {@code about}
 * @param tags slugs
 */
public record IncomingPanel(
        String slug,
        List<String> names,
        List<String> about,
        @Nullable MemberId lead,
        Duration promise,
        List<String> tags,
        List<MemberId> members) {}
