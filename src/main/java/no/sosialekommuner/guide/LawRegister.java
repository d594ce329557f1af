package no.sosialekommuner.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.sosialekommuner.guide.register.LawKind;
import no.sosialekommuner.guide.register.ShelvedLaw;

/**
 * Laws and other sources as they stand.
 *
 * @param removed keys of those that notes can no longer cite
 */
record LawRegister(Map<String, Law> laws, Map<String, Source> sources, Set<String> removed) {

    static LawRegister of(List<ShelvedLaw> all, ShippedLaw shipped) {
        Map<String, Law> laws = new LinkedHashMap<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (ShelvedLaw it : all) {
            if (it.kind() == LawKind.LAW) {
                laws.put(it.key(), Law.of(it, !shipped.sections(it.key()).isEmpty()));
            } else {
                sources.put(it.key(), source(it));
            }
        }
        return new LawRegister(
                laws,
                sources,
                all.stream().filter(ShelvedLaw::removed).map(ShelvedLaw::key).collect(Collectors.toSet()));
    }

    private static Source source(ShelvedLaw it) {
        return new Source(
                it.key(),
                it.text().name(),
                it.text().address(),
                Objects.requireNonNullElse(it.text().known(), Source.Known.PAGE));
    }

    List<Law> citableLaws() {
        return laws.values().stream().filter(it -> !removed.contains(it.key())).toList();
    }

    List<Source> citableSources() {
        return sources.values().stream()
                .filter(it -> !removed.contains(it.key()))
                .toList();
    }
}
