package no.sosialekommuner.search.language;

import java.util.List;

/**
 * All that is known of a word.
 *
 * @param folded as it is written, with the letters of every keyboard
 * @param stem what it has in common with its other forms, in both written standards
 * @param ownStem what it has in common with those of its own standard
 * @param parts stems of what it is put together of, or nothing
 * @param common whether it is in every text and asks for nothing
 * @param light whether it frames a question and is seldom in its answer
 */
record Word(String folded, String stem, String ownStem, List<String> parts, boolean common, boolean light) {

    Word asCommon() {
        return new Word(folded, stem, ownStem, parts, true, light);
    }
}
