package no.sosialekommuner.expert.desk;

import java.time.Instant;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What another expert thinks; the panel reads it and nobody else.
 *
 * @param note Markdown, or the empty text as long as it is not given
 * @param given null until then
 */
public record SecondOpinion(
        MemberId of,
        String ofName,
        String byName,
        String question,
        Instant asked,
        String note,
        @Nullable Instant given) {}
