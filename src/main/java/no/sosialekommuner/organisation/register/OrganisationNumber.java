package no.sosialekommuner.organisation.register;

import java.util.stream.IntStream;

/** A number of the Central Coordinating Register for Legal Entities: eight digits and a check digit by modulus 11. */
record OrganisationNumber(String digits) {

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    /** @throws IllegalArgumentException when a digit must be wrong */
    OrganisationNumber {
        if (!digits.matches("[0-9]{9}") || check(digits) != Character.digit(digits.charAt(8), 10)) {
            throw new IllegalArgumentException("not an organisation number: " + digits);
        }
    }

    /** @return 10 where no digit would do; such numbers are not given out */
    private static int check(String digits) {
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(at -> WEIGHTS[at] * Character.digit(digits.charAt(at), 10))
                .sum();
        return (11 - sum % 11) % 11;
    }
}
