package no.sosialekommuner.notification.notice;

import java.util.List;
import no.sosialekommuner.notification.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a member is told, newest first.
 *
 * @param unread how many are unread altogether
 * @param next the cursor of the part after, or null on the last
 */
public record NoticePage(
        List<Notice> items, int unread, @Nullable String next) {}
