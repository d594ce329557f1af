package no.sosialekommuner.freshness.desk;

import java.util.Arrays;

/** What editors look at. */
enum Part {
    /** Whose day has come. */
    DUE("forfalt"),
    /** Of which readers have said that it does not hold. */
    DOUBTED("tvil"),
    /** What is said to be out of date. */
    OUTDATED("utdatert"),
    /** Entries of what is often asked that editors wrote, and notes on laws. */
    FAQ("ofte-spurt"),
    LAW("lovnotater");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    /** As in addresses. */
    String code() {
        return code;
    }

    /** What is due, where it is called otherwise. */
    static Part of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElse(DUE);
    }

    boolean ofContributions() {
        return this == DUE || this == DOUBTED || this == OUTDATED;
    }
}
