package no.sosialekommuner.contribution.attachment;

import no.sosialekommuner.contribution.Addresses;
import no.sosialekommuner.file.FileId;
import no.sosialekommuner.file.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a text, or will when the text is saved.
 *
 * @param name as the uploader called it
 * @param size in bytes
 * @param picture whether it is a picture of our own encoding, which browsers may show
 * @param pages or slides, as far as that is known yet
 */
public record Attachment(
        FileId id,
        String name,
        String mediaType,
        long size,
        boolean picture,
        @Nullable Integer pages) {

    static Attachment of(StoredFile file) {
        return new Attachment(file.id(), file.name(), file.mediaType(), file.size(), file.image(), null);
    }

    /** As {@code /vedlegg/<id>/vaktplan.pdf}; fit to stand in Markdown. */
    public String address() {
        int dot = name.lastIndexOf('.');
        String words = Addresses.words(dot > 0 ? name.substring(0, dot) : name);
        String ending = dot > 0 ? Addresses.words(name.substring(dot + 1)) : "";
        return "/vedlegg/" + id + "/" + (words.isEmpty() ? "fil" : words) + (ending.isEmpty() ? "" : "." + ending);
    }

    /** As Markdown that shows the picture or links to the file. */
    public String markdown(String description) {
        String words =
                (description.isBlank() ? (picture ? "" : name) : description).replaceAll("[\\[\\]\\\\]", "\\\\$0");
        return (picture ? "!" : "") + "[" + words + "](" + address() + ")";
    }
}
