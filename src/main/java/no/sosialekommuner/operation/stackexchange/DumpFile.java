package no.sosialekommuner.operation.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** One file of a dump. */
record DumpFile(Path path) {

    String name() {
        return path.getFileName().toString();
    }

    /** Hands every row on, in the order of the file; what cannot be read is told to the tally. */
    void read(RowReader reader, Tally tally) {
        read(reader, tally, true);
    }

    /** Reads the file once more, without telling again what is broken in it. */
    void readAgain(RowReader reader, Tally tally) {
        read(reader, tally, false);
    }

    private void read(RowReader reader, Tally tally, boolean telling) {
        try (RowScanner scanner = new RowScanner(path)) {
            for (Optional<RawRow> raw = scanner.next(); raw.isPresent(); raw = scanner.next()) {
                read(raw.get(), reader, tally, telling);
            }
            if (telling && !scanner.isClosed()) {
                tally.broken(name(), scanner.line(), "the file is cut short here");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(RawRow raw, RowReader reader, Tally tally, boolean telling) {
        tally.progress(telling ? name() : name() + " again");
        Row row;
        try {
            row = Row.parse(raw);
        } catch (BrokenRow fault) {
            if (telling) {
                tally.broken(name(), raw.line(), fault.reason());
            }
            return;
        }
        try {
            reader.read(row);
        } catch (BrokenRow fault) {
            tally.broken(name(), raw.line(), fault.reason());
        }
    }

    /** What is done with each row. */
    interface RowReader {
        void read(Row row) throws BrokenRow;
    }
}
