package no.sosialekommuner.editorial;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.contribution.ContributionId;

/** A contribution as people name it: by its address, copied from the browser, or by its number. */
public final class NamedContribution {

    private static final Pattern NAME = Pattern.compile("(?:.*/bidrag/)?(\\d{1,18})(?:[/?#].*)?", Pattern.DOTALL);

    private NamedContribution() {}

    /** Empty where no number can be found. */
    public static Optional<ContributionId> of(String text) {
        Matcher parts = NAME.matcher(text.strip());
        return parts.matches() ? Optional.of(ContributionId.of(parts.group(1))) : Optional.empty();
    }
}
