package no.sosialekommuner.organisation;

import java.util.List;

/**
 * What became of a file of organisations.
 *
 * @param unchanged those that stood in the register just as in the file
 * @param faults the rows that could not be taken in; all others were
 */
public record RegisterChanges(int inserted, int updated, int unchanged, List<Fault> faults) {

    public RegisterChanges {
        faults = List.copyOf(faults);
    }

    /**
     * A row that was left out.
     *
     * @param line counted from 1, the line of headings
     * @param reason for the one who made the file, in English as all that the command line says
     */
    public record Fault(long line, String reason) {}
}
