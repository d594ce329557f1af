package no.sosialekommuner.reading.list;

/**
 * A blog that was written in lately.
 *
 * @param key number of the municipality, or handle of the member
 */
public record Blog(boolean municipal, String key, String name) {

    public String address() {
        return "/blogg?" + (municipal ? "kommune=" : "medlem=") + key;
    }
}
