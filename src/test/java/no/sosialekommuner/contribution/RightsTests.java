package no.sosialekommuner.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.sosialekommuner.member.MemberId;
import no.sosialekommuner.member.Role;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.organisation.OrganisationId;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;

class RightsTests {

    private static final Viewer AUTHOR = viewer(1, Role.MEMBER);
    private static final Viewer COLLEAGUE = viewer(2, Role.MEMBER);
    private static final Viewer EDITOR = viewer(3, Role.EDITOR);
    private static final Viewer MODERATOR = viewer(4, Role.MODERATOR);
    private static final Viewer ADMINISTRATOR = viewer(5, Role.ADMINISTRATOR);

    @Test
    void theAuthorEditsAndWithdrawsTheOwn() {
        assertThat(published(AUTHOR)).isEqualTo(new Rights(true, true, false));
    }

    @Test
    void nobodyElseTouchesItButTheHosts() {
        assertThat(published(COLLEAGUE)).isEqualTo(new Rights(false, false, false));
        assertThat(published(ADMINISTRATOR)).isEqualTo(new Rights(false, false, false));
        assertThat(published(EDITOR)).isEqualTo(new Rights(true, true, false));
        assertThat(published(MODERATOR)).isEqualTo(new Rights(false, true, false));
    }

    @Test
    void whereNothingMayBeWrittenAnyMoreTheAuthorCanOnlyWithdraw() {
        assertThat(Rights.of(Kind.ARTICLE, AUTHOR.id(), State.PUBLISHED, false, null, AUTHOR))
                .isEqualTo(new Rights(false, true, false));
    }

    @Test
    void whatIsComposedOfChaptersIsNotChangedAsOneText() {
        assertThat(Rights.of(Kind.PLAN, AUTHOR.id(), State.PUBLISHED, true, null, AUTHOR))
                .isEqualTo(new Rights(false, true, false));
        assertThat(Rights.of(Kind.PLAN, AUTHOR.id(), State.PUBLISHED, true, null, EDITOR))
                .isEqualTo(new Rights(false, true, false));
    }

    @Test
    void whatTheAuthorWithdrewOnlyTheAuthorRestores() {
        assertThat(withdrawn(AUTHOR, AUTHOR).restore()).isTrue();
        assertThat(withdrawn(AUTHOR, EDITOR).restore()).isFalse();
        assertThat(withdrawn(AUTHOR, MODERATOR).restore()).isFalse();
    }

    @Test
    void whatAHostWithdrewAnyHostRestoresButNotTheAuthor() {
        assertThat(withdrawn(MODERATOR, AUTHOR).restore()).isFalse();
        assertThat(withdrawn(MODERATOR, EDITOR).restore()).isTrue();
        assertThat(withdrawn(EDITOR, MODERATOR).restore()).isTrue();
        assertThat(withdrawn(MODERATOR, COLLEAGUE).restore()).isFalse();
    }

    private static Rights published(Viewer viewer) {
        return Rights.of(Kind.ARTICLE, AUTHOR.id(), State.PUBLISHED, true, null, viewer);
    }

    private static Rights withdrawn(Viewer by, Viewer viewer) {
        return Rights.of(Kind.ARTICLE, AUTHOR.id(), State.WITHDRAWN, true, by.id(), viewer);
    }

    private static Viewer viewer(long id, Role role) {
        return new Viewer(new MemberId(id), "m" + id, "Medlem " + id, new OrganisationId(1), Set.of(role), Language.NB);
    }
}
