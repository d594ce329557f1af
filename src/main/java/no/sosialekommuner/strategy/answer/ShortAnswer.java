package no.sosialekommuner.strategy.answer;

import java.time.Instant;
import no.sosialekommuner.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues have noted on one of the guide's questions.
 *
 * @param by who wrote it last, or null where that member is gone
 */
public record ShortAnswer(
        String question,
        String text,
        @Nullable MemberId by,
        @Nullable String name,
        Instant at) {}
