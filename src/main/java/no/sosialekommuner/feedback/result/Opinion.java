package no.sosialekommuner.feedback.result;

import java.util.Map;

/**
 * What one member thinks.
 *
 * @param weight of the member's word, more than 0
 * @param scores 1 to 5 by the criterion's number; what one does not know is not there
 */
public record Opinion(double weight, Map<Long, Integer> scores) {

    public Opinion {
        scores = Map.copyOf(scores);
    }
}
