package no.sosialekommuner.operation.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that the bench needs and does not bring. */
final class Program {

    /** Where servers lie, which not everybody has on the path. */
    private static final String SERVERS = "/usr/sbin";

    private Program() {}

    static Optional<Path> find(String name) {
        String places = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + SERVERS;
        return Stream.of(places.split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
