package no.sosialekommuner.organisation.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.organisation.RegisterChanges;
import org.jspecify.annotations.Nullable;

/**
 * One reading of one file, a row at a time; what is wrong is noted and passed over. A row is a line, so that a quotation mark
 * that is never closed spoils its own row and no other.
 */
public final class RegisterReading {

    private final BufferedReader lines;
    private final List<RegisterChanges.Fault> faults = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();
    private long line;
    private @Nullable Heading heading;

    public RegisterReading(Reader file) {
        this.lines = new BufferedReader(file);
    }

    /** The next row that can be taken in, or null at the end. */
    public @Nullable RegisterRow next() throws IOException {
        if (line == 0 && !readHeading()) {
            return null;
        }
        for (String text = readLine(); text != null; text = readLine()) {
            RegisterRow row = text.isBlank() || heading == null ? null : row(text, heading);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** What was wrong so far, in the order of the lines. */
    public List<RegisterChanges.Fault> faults() {
        return faults;
    }

    private boolean readHeading() throws IOException {
        try {
            Heading read = Heading.of(readLine());
            boolean numbered = read.has("municipality_number") || read.has("county_number") || read.has("number");
            if (!numbered || !read.has("name")) {
                throw new UnusableRow("needs a column name and one of municipality_number, county_number and number");
            }
            heading = read;
            return true;
        } catch (UnusableRow unusable) {
            fault(unusable);
            return false;
        }
    }

    private @Nullable RegisterRow row(String text, Heading found) {
        try {
            RegisterRow row = RegisterRow.of(found.cells(text));
            Long before = seen.putIfAbsent(row.number(), line);
            if (before != null) {
                throw new UnusableRow("number " + row.number() + " stands on line " + before + " already");
            }
            return row;
        } catch (UnusableRow unusable) {
            fault(unusable);
            return null;
        }
    }

    private void fault(UnusableRow unusable) {
        faults.add(new RegisterChanges.Fault(line, unusable.reason()));
    }

    private @Nullable String readLine() throws IOException {
        line++;
        return lines.readLine();
    }
}
