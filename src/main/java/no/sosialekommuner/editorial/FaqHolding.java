package no.sosialekommuner.editorial;

import java.util.Set;

/** Knows which entries may be out of date: nobody has looked at them for as long as such entries hold, or their question is marked. */
public interface FaqHolding {

    /** Asked once for a list, before it is read, so the answer comes from memory. */
    Set<FaqId> doubtful();
}
