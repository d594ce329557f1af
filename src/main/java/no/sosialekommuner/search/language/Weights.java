package no.sosialekommuner.search.language;

/**
 * What a find is worth, as times the score that the engine gives it; see docs/search.md for what each brings.
 *
 * @param word the very word
 * @param stem another form of it
 * @param part the whole word as part of a compound
 * @param title that stem in title or tags
 * @param accepted that stem in the accepted answer
 * @param half a part of the word, by itself
 * @param halfPart a part of the word, as part of another compound
 * @param joined two words of the question written as one
 * @param joinedAmongMany the same in a longer question
 * @param name another name for the same, as it is written
 * @param spelling a word as it was probably meant
 * @param common a word that is in every text, when there are no others
 * @param light all of these for a word that only frames a question
 */
record Weights(
        double word,
        double stem,
        double part,
        double title,
        double accepted,
        double half,
        double halfPart,
        double joined,
        double joinedAmongMany,
        double name,
        double spelling,
        double common,
        double light) {

    static final Weights TUNED = new Weights(0.3, 1, 0.3, 0.1, 0.1, 0.3, 0.2, 4, 2, 0.8, 0.7, 0.3, 0.5);
}
