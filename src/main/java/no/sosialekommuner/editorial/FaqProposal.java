package no.sosialekommuner.editorial;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a question that somebody wanted among those often asked.
 *
 * @param entry the entry that it became, or null
 */
public record FaqProposal(State state, @Nullable FaqId entry) {

    /** It waits for an editor, an editor said no, or it became an entry. */
    public enum State {
        WAITS,
        DECLINED,
        MADE;

        /** As in text keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
