package no.sosialekommuner.agreement.use;

/**
 * What has come of the questions of some time.
 *
 * @param kept answers that came in time
 * @param broken answers that came too late and cost nothing
 * @param waiting questions that wait for an answer
 * @param ore what it costs, without VAT and without what is taken back
 */
public record UseFigures(int kept, int broken, int waiting, long ore) {}
