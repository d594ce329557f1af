package no.sosialekommuner.correspondence.letter;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with the mail.
 *
 * @param mark what stands in the text where the picture is to be shown, or null when it belongs at the end
 */
public record Enclosure(
        String name, byte[] content, @Nullable String mark) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Enclosure(String otherName, byte[] otherContent, String otherMark)
                && name.equals(otherName)
                && Arrays.equals(content, otherContent)
                && Objects.equals(mark, otherMark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(content), mark);
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
