package no.sosialekommuner.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import no.sosialekommuner.Cast;
import no.sosialekommuner.CommunityTest;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.search.index.EntryId;
import no.sosialekommuner.search.index.Language;
import no.sosialekommuner.search.index.SearchIndex;
import no.sosialekommuner.search.language.Plan;
import no.sosialekommuner.search.language.Synonyms;
import no.sosialekommuner.search.language.Vocabulary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where much is found, a part is counted. */
@CommunityTest
class SamplingTests {

    /** Enough that each sample has some, and that none tells less than a third or more than twice of it: chance is one in 100 000. */
    private static final int TEXTS = 800;

    private static final long LEAST = 250;
    private static final long MOST = 1_350;

    /** More than a sixty-fourth has of them, by far. */
    private static final int ENOUGH = 30;

    @Autowired
    Cast cast;

    @Autowired
    SearchIndex index;

    @Autowired
    Employers employers;

    @Autowired
    ReadableSpaces spaces;

    @Autowired
    Language language;

    @Autowired
    Clock clock;

    @Test
    void ofMuchThatIsFoundASampleTellsHowMuchItIsAbout() {
        for (int number = 0; number < TEXTS; number++) {
            cast.published("QUESTION", cast.anna(), "kommune-3107", "Tangrensk på strand " + number);
        }
        index.catchUp();
        Plan plan = language.norwegian().plan("tangrensk", false, Vocabulary.EVERYTHING, Synonyms.NONE);

        Facets about = counts(ENOUGH).of(plan, within(cast.anna()));
        Facets exact = counts(1_000).of(plan, within(cast.anna()));

        assertThat(exact.exact()).isTrue();
        assertThat(exact.total()).isEqualTo(TEXTS);
        assertThat(exact.kinds()).isEqualTo(Map.of(Kind.QUESTION, (long) TEXTS));
        assertThat(about.exact()).isFalse();
        assertThat(about.total()).isBetween(LEAST, MOST);
        assertThat(about.sorts()).isEqualTo(Map.of(EntryId.Sort.CONTRIBUTION, about.total()));
        assertThat(about.answered()).isEqualTo(Map.of(false, about.total()));
        assertThat(counts(ENOUGH).of(plan, within(cast.bjorn())))
                .isEqualTo(counts(1_000).of(plan, within(cast.bjorn())));
    }

    private FacetCounts counts(int enough) {
        return new FacetCounts(index, employers, clock, enough);
    }

    private Scope within(Viewer viewer) {
        Set<Long> readable = spaces.of(viewer).ids();
        return Scope.of(readable);
    }
}
