package no.sosialekommuner.taxonomy.exchange;

import java.util.List;

/**
 * Something that a file tells of, whatever the file's notation.
 *
 * @param line where it stands in the file, counted from 1
 * @param address that it is known by
 * @param type address of the class of things that it is one of
 */
record Resource(int line, String address, String type, List<Statement> statements) {

    Resource {
        statements = List.copyOf(statements);
    }

    String one(String property, String otherwise) {
        return all(property, "").stream().findFirst().orElse(otherwise);
    }

    /** @param language as in {@link Statement} */
    List<String> all(String property, String language) {
        return statements.stream()
                .filter(it -> it.property().equals(property) && it.language().equals(language))
                .map(Statement::value)
                .toList();
    }
}
