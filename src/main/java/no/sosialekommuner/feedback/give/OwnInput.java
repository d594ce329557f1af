package no.sosialekommuner.feedback.give;

/**
 * Where the viewer stands with a request.
 *
 * @param answered whether an answer was sent
 * @param declined whether the viewer has said no
 * @param why what was said then
 * @param begun whether something is typed that was not sent
 */
public record OwnInput(boolean answered, boolean declined, String why, boolean begun) {}
