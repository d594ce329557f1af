package no.sosialekommuner.contribution.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what concerns a member, newest first.
 *
 * @param next the cursor of the part after, or null on the last
 */
public record NoticePage(List<Notice> items, @Nullable String next) {}
