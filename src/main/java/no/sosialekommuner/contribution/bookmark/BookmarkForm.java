package no.sosialekommuner.contribution.bookmark;

import jakarta.validation.constraints.Size;
import no.sosialekommuner.text.PlainText;

/** Where a bookmark lies, and why it is kept. */
public record BookmarkForm(
        @Size(max = 60) String folder, @Size(max = 1000) String note) {

    static BookmarkForm of(Bookmark bookmark) {
        return new BookmarkForm(bookmark.folder(), bookmark.note());
    }

    String folderName() {
        return PlainText.line(folder);
    }
}
