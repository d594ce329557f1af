package no.sosialekommuner.guide;

import org.jspecify.annotations.Nullable;

/**
 * A law that notes cite.
 *
 * @param articles whether its parts are articles; else they are sections
 * @param address of its page at Lovdata
 * @param force since when it applies, where a reader could be in doubt
 */
public record Law(
        String key,
        Wording name,
        boolean articles,
        String address,
        @Nullable Wording force) {}
