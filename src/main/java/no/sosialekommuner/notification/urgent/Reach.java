package no.sosialekommuner.notification.urgent;

/**
 * How far an urgent question has come. Numbers only: who has looked and who has not is nobody's business.
 *
 * @param reached how many were told because it is urgent
 * @param seen how many of them have opened it
 */
public record Reach(int reached, int seen) {}
