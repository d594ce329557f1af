package no.sosialekommuner.document.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.sosialekommuner.contribution.Contribution;
import no.sosialekommuner.contribution.Origin;
import no.sosialekommuner.contribution.Origins;
import no.sosialekommuner.contribution.State;
import no.sosialekommuner.document.Imprint;
import no.sosialekommuner.document.Imprinting;
import no.sosialekommuner.document.Owners;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.LanguageForm;
import no.sosialekommuner.organisation.Organisation;
import no.sosialekommuner.organisation.Organisations;
import no.sosialekommuner.text.PlainText;
import no.sosialekommuner.web.Language;
import no.sosialekommuner.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the modules above whose document it is; where none knows, its author's organisation and its dates say so. */
@Component
class Imprints {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final List<Imprinting> known;
    private final Origins origins;
    private final Organisations organisations;
    private final Owners owners;
    private final Texts texts;

    Imprints(List<Imprinting> known, Origins origins, Organisations organisations, Owners owners, Texts texts) {
        this.known = known;
        this.origins = origins;
        this.organisations = organisations;
        this.owners = owners;
        this.texts = texts;
    }

    Imprint of(Contribution contribution, Viewer viewer) {
        return known.stream()
                .flatMap(it -> it.of(contribution.id(), viewer).stream())
                .findFirst()
                .map(Imprints::clean)
                .orElseGet(() -> byItself(contribution));
    }

    /** What comes from other modules was typed by somebody, too. */
    private static Imprint clean(Imprint said) {
        return new Imprint(
                PlainText.line(said.organisation()),
                line(said.subtitle()),
                line(said.author()),
                PlainText.line(said.date()),
                line(said.state()),
                said.language());
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : PlainText.line(text);
    }

    private Imprint byItself(Contribution contribution) {
        Origin origin = origins.require(contribution.id());
        Optional<Organisation> organisation = organisations.find(origin.organisationNumber());
        Language language =
                organisation.filter(it -> it.language() == LanguageForm.NYNORSK).isPresent()
                        ? Language.NN
                        : Language.NB;
        return new Imprint(
                organisation
                        .map(it -> owners.name(it.kind(), it.name(), language))
                        .orElse(origin.organisationName()),
                null,
                PlainText.line(origin.author().name()),
                date(origin, language),
                state(contribution.state(), language),
                language);
    }

    private String date(Origin origin, Language language) {
        return origin.version() > 1 || origin.publishedAt() == null
                ? texts.text(language, "document.changed", day(origin.updatedAt(), language))
                : texts.text(language, "document.published", day(origin.publishedAt(), language));
    }

    private String day(Instant at, Language language) {
        return texts.date(language, at.atZone(OSLO).toLocalDate());
    }

    private @Nullable String state(State state, Language language) {
        return switch (state) {
            case DRAFT -> texts.text(language, "document.draft");
            case WITHDRAWN -> texts.text(language, "document.withdrawn");
            case PUBLISHED -> null;
        };
    }
}
