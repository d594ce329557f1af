package no.sosialekommuner.expert;

import java.time.Duration;
import java.util.List;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.taxonomy.TagId;
import org.jspecify.annotations.Nullable;

/**
 * Experts of one subject who promise to answer in time.
 *
 * @param name in the reader's language, as is {@code about}
 * @param lead who is told when nobody answers, or null
 * @param promise working time within which an answer comes
 * @param tags what it answers questions about, with all that lies under them
 * @param retired whether it is kept for what it has answered, and asked no more
 */
public record Panel(
        PanelId id,
        String slug,
        String name,
        String about,
        @Nullable MemberId lead,
        Duration promise,
        List<TagId> tags,
        PanelCalendar calendar,
        boolean retired) {

    public Panel {
        tags = List.copyOf(tags);
    }

    public String address() {
        return "/eksperter/" + slug;
    }
}
