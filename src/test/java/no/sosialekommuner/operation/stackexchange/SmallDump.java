package no.sosialekommuner.operation.stackexchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/** A dump of a few rows, written for one test. Its site is new each time. */
final class SmallDump {

    private final Path folder;
    private final String birth;

    SmallDump(Path folder) {
        this.folder = folder;
        this.birth = "2015-01-01T00:00:00."
                + String.format("%09d", Math.abs(UUID.randomUUID().hashCode()) % 1_000_000_000);
        users("""
                  <row Id="1" DisplayName="Kari Ås" CreationDate="%s" />
                  <row Id="2" DisplayName="Ola" CreationDate="2015-02-01T00:00:00.000" />
                """.formatted(birth));
        posts("""
                  <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2016-01-01T10:00:00.000" Score="3" ViewCount="40" Body="&lt;p&gt;Hva gjør vi ved &lt;em&gt;flom&lt;/em&gt;?&lt;/p&gt;" OwnerUserId="1" Title="Flom i elva" Tags="&lt;c#&gt;&lt;flom-fra-forum&gt;" />
                  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2016-01-02T10:00:00.000" Score="5" Body="&lt;p&gt;Ring.&lt;/p&gt;" OwnerUserId="2" />
                  <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2016-01-03T10:00:00.000" Score="-1" Body="&lt;p&gt;Vent.&lt;/p&gt;" OwnerDisplayName="borte123" />
                  <row Id="4" PostTypeId="4" CreationDate="2016-01-03T10:00:00.000" Body="Om flom" OwnerUserId="1" />
                """);
        comments("""
                  <row Id="1" PostId="1" Score="0" Text="Hvor?" CreationDate="2016-01-04T10:00:00.000" UserId="2" />
                  <row Id="2" PostId="2" Score="2" Text="Godt svar" CreationDate="2016-01-05T10:00:00.000" UserId="1" />
                """);
    }

    Path folder() {
        return folder;
    }

    SmallDump users(String rows) {
        return write("Users", rows);
    }

    SmallDump posts(String rows) {
        return write("Posts", rows);
    }

    SmallDump comments(String rows) {
        return write("Comments", rows);
    }

    SmallDump votes(String rows) {
        return write("Votes", rows);
    }

    SmallDump history(String rows) {
        return write("PostHistory", rows);
    }

    /** The file as it is when the copying was cut short after so many characters. */
    SmallDump cut(String file, int length) {
        return raw(file, text(file).substring(0, length));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file + ".xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SmallDump write(String file, String rows) {
        String element = file.toLowerCase(Locale.ROOT);
        return raw(
                file,
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE " + element + " SYSTEM '" + element
                        + ".dtd'>\n<" + element + ">\n" + rows + "</" + element + ">\n");
    }

    SmallDump raw(String file, String text) {
        try {
            Files.write(folder.resolve(file + ".xml"), text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
