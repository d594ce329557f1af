package no.sosialekommuner.agreement.keep;

import java.util.Arrays;

/** Which agreements a list shows. */
enum AgreementPart {
    /** Those that hold, the one that ends first before the others. */
    NOW("gjelder"),
    /** Those that have not begun. */
    COMING("kommer"),
    /** Those that are over, the newest first. */
    OVER("avsluttet");

    private final String code;

    AgreementPart(String code) {
        this.code = code;
    }

    /** As in addresses and text keys. */
    String code() {
        return code;
    }

    static AgreementPart of(String code) {
        return Arrays.stream(values())
                .filter(it -> it.code.equals(code))
                .findFirst()
                .orElse(NOW);
    }
}
