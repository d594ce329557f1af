package no.sosialekommuner.contribution.bookmark;

import java.util.List;
import no.sosialekommuner.contribution.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a member's bookmarks.
 *
 * @param next the contribution after which the next page begins, or null on the last
 */
public record BookmarkPage(List<Bookmark> items, @Nullable ContributionId next) {}
