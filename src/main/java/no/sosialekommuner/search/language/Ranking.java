package no.sosialekommuner.search.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the first hits in order by what an engine's sum of scores does not see: how many of the words are answered at all, how
 * near each other, and whether there is a number where one is asked for. Which word weighs how much is told by the hits
 * themselves: one that all have tells nothing of which is the best. Costs no more than a look at each {@link Match}.
 */
public final class Ranking {

    private static final double COVERED = 0.7;
    private static final double NEAR = 0.35;
    private static final double LONG = 0.2;
    private static final double TIME = 0.2;
    private static final double NUMBER = 0.2;
    private static final double NAMES = 0.13;
    private static final double PLACE = 0.18;
    private static final double REASON = 0.18;

    /** Characters: a longer text does not answer better for that. */
    private static final int LONG_ENOUGH = 2_000;

    /** Characters; some ten words. */
    private static final int NEARBY = 70;

    private final int asked;
    private final Inquiry inquiry;

    Ranking(int asked, Inquiry inquiry) {
        this.asked = asked;
        this.inquiry = inquiry;
    }

    /**
     * A hit.
     *
     * @param score of the engine
     * @param title what was found in its title
     * @param found what was found in its text
     * @param text its text, or the part of it that was looked at
     */
    public record Hit(double score, Found title, Found found, String text) {}

    /** @return the places of these hits, the best first */
    public List<Integer> order(List<Hit> hits) {
        double highest = hits.stream().mapToDouble(Hit::score).max().orElse(1);
        double[] rarity = rarity(hits);
        double[] worth = new double[hits.size()];
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < worth.length; at++) {
            worth[at] = hits.get(at).score() / Math.max(highest, Double.MIN_NORMAL) + worth(hits.get(at), rarity);
            order.add(at);
        }
        order.sort(Comparator.comparingDouble((Integer at) -> -worth[at]));
        return order;
    }

    /** How few of these hits answer a word; together 1. */
    private double[] rarity(List<Hit> hits) {
        int[] answering = new int[asked];
        for (Hit hit : hits) {
            double[] answered = answered(hit);
            for (int word = 0; word < asked; word++) {
                answering[word] += answered[word] > 0 ? 1 : 0;
            }
        }
        double[] rarity = new double[asked];
        double sum = 0;
        for (int word = 0; word < asked; word++) {
            rarity[word] = answering[word] == 0 ? 0 : Math.log(1 + hits.size() / (double) answering[word]);
            sum += rarity[word];
        }
        for (int word = 0; word < asked; word++) {
            rarity[word] /= Math.max(sum, Double.MIN_NORMAL);
        }
        return rarity;
    }

    private double worth(Hit hit, double[] rarity) {
        double[] answered = answered(hit);
        double covered = 0;
        for (int word = 0; word < asked; word++) {
            covered += rarity[word] * answered[word];
        }
        return COVERED * covered + NEAR * near(hit, rarity) + LONG * length(hit.text()) + inquiry(hit.text());
    }

    /** In its text, or in its title where that is all that answers. */
    private double near(Hit hit, double[] rarity) {
        return Math.max(
                nearest(hit.title().matches(), rarity), nearest(hit.found().matches(), rarity));
    }

    /** 0 for nothing, 1 for {@link #LONG_ENOUGH}, by the logarithm. */
    private static double length(String text) {
        return Math.min(1, Math.log1p(text.length()) / Math.log1p(LONG_ENOUGH));
    }

    private double inquiry(String text) {
        return switch (inquiry) {
            case ANY -> 0;
            case WHEN -> TIME * inquiry.answeredBy(text);
            case HOW_MUCH -> NUMBER * inquiry.answeredBy(text);
            case WHO -> NAMES * inquiry.answeredBy(text);
            case WHERE -> PLACE * inquiry.answeredBy(text);
            case WHY -> REASON * inquiry.answeredBy(text);
        };
    }

    private double[] answered(Hit hit) {
        double[] answered = new double[asked];
        hit.title().matches().forEach(match -> answer(match, answered));
        hit.found().matches().forEach(match -> answer(match, answered));
        return answered;
    }

    /** What is answered most in a stretch of a few words. */
    private double nearest(List<Match> matches, double[] rarity) {
        double most = 0;
        for (int from = 0; from < matches.size(); from++) {
            double[] answered = new double[asked];
            int end = matches.get(from).start() + NEARBY;
            for (int at = from; at < matches.size() && matches.get(at).start() < end; at++) {
                answer(matches.get(at), answered);
            }
            double sum = 0;
            for (int word = 0; word < asked; word++) {
                sum += rarity[word] * answered[word];
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private void answer(Match match, double[] answered) {
        int word = match.asked();
        if (word >= 0) {
            double how = certainty(match.reason());
            answered[word] = Math.max(answered[word], how);
            if (match.reason() == Reason.COMPOUND && word + 1 < asked) {
                answered[word + 1] = Math.max(answered[word + 1], how);
            }
        }
    }

    private static double certainty(Reason reason) {
        return switch (reason) {
            case SAME_WORD, SAME_STEM, OTHER_STANDARD, COMPOUND, BEGINNING -> 1;
            case SPELLING, SYNONYM -> 0.8;
            case PART -> 0.4;
        };
    }
}
