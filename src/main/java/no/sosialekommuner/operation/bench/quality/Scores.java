package no.sosialekommuner.operation.bench.quality;

import java.util.List;

/**
 * How well a slice was answered.
 *
 * @param reciprocalRank mean of 1 / the place of the first right passage among the first ten, 0 where there is none
 * @param recall share of the questions that have a right passage among the first ten
 */
record Scores(double reciprocalRank, double recall) {

    private static final int LOOKED_AT = 10;

    static Scores of(Searcher searcher, Slice slice) {
        double ranks = 0;
        int found = 0;
        for (Question question : slice.questions()) {
            int place = place(searcher.find(question.text()), question.answers());
            if (place > 0) {
                ranks += 1.0 / place;
                found++;
            }
        }
        int all = Math.max(1, slice.questions().size());
        return new Scores(ranks / all, found / (double) all);
    }

    private static int place(List<String> hits, List<String> answers) {
        for (int at = 0; at < Math.min(LOOKED_AT, hits.size()); at++) {
            if (answers.contains(hits.get(at))) {
                return at + 1;
            }
        }
        return 0;
    }
}
