package no.sosialekommuner.web;

import java.util.Map;

/** A failure of which people are told more than its status says: its page has words of its own, and the next steps. */
public interface Explained {

    /** What the keys of its texts begin with: {@code .title} and {@code .text} follow. */
    String key();

    /**
     * What to do next, in the order shown.
     *
     * @param address that was asked for
     * @return addresses by the key of what the link to them says
     */
    Map<String, String> steps(String address);
}
