package no.sosialekommuner.document.paper;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where links in a document lead: whole addresses, because a document is read elsewhere.
 *
 * @param site the address that this community is known by
 */
record LinkTargets(String site) {

    private static final int LONGEST = 2_000;

    /** The address, fit for every reader of documents; null where it leads nowhere or is none. */
    @Nullable
    String of(String href) {
        String address = href.strip();
        if (address.isEmpty() || address.startsWith("#")) {
            return null;
        }
        String whole = address.startsWith("/") ? site + address : address;
        return whole.length() > LONGEST ? null : valid(whole);
    }

    private static @Nullable String valid(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException _) {
            return mended(address);
        }
    }

    private static @Nullable String mended(String address) {
        try {
            return new URI(UriUtils.encodeQuery(address.replace("%", "%25"), StandardCharsets.UTF_8)).toASCIIString();
        } catch (URISyntaxException | IllegalArgumentException _) {
            return null;
        }
    }
}
