package no.sosialekommuner.reading.feed;

import jakarta.servlet.http.HttpServletRequest;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import no.sosialekommuner.web.NotFound;
import org.springframework.stereotype.Component;

/** Who is reading a feed: the member of the key in the address, or the one who is signed in. */
@Component
class FeedReaders {

    static final String KEY = "nokkel";

    private final FeedKeys keys;
    private final Viewers viewers;

    FeedReaders(FeedKeys keys, Viewers viewers) {
        this.keys = keys;
        this.viewers = viewers;
    }

    /** @throws NotFound when it is nobody, or the key has been shut out, or its member is gone */
    Viewer require(HttpServletRequest request) {
        String key = request.getParameter(KEY);
        if (key != null) {
            return keys.holder(key).flatMap(viewers::find).orElseThrow(NotFound::new);
        }
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer) {
            return viewer;
        }
        throw new NotFound();
    }
}
