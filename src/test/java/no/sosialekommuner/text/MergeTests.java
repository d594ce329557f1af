package no.sosialekommuner.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergeTests {

    private static final String BASE = "Vi svarer på dagtid.\n\nVi skjuler hets.\n\nVi logger alt.";

    @Example
    void changesOfDifferentParagraphsComeTogether() {
        String theirs = BASE.replace("dagtid", "dagtid og kveldstid");
        String mine = BASE.replace("logger alt", "logger det som skjules");

        assertThat(Merge.of(BASE, theirs, mine))
                .hasValue("Vi svarer på dagtid og kveldstid.\n\nVi skjuler hets.\n\nVi logger det som skjules.");
    }

    @Example
    void neighboursMayBeChangedByTwo() {
        String theirs = BASE.replace("dagtid", "kveldstid");
        String mine = BASE.replace("hets", "trusler");

        assertThat(Merge.of(BASE, theirs, mine))
                .hasValue("Vi svarer på kveldstid.\n\nVi skjuler trusler.\n\nVi logger alt.");
    }

    @Example
    void whatBothAddAtTheEndStaysWithTheFirstFirst() {
        assertThat(Merge.of(BASE, BASE + "\n\nAnnas avsnitt.", BASE + "\n\nBjørns avsnitt."))
                .hasValue(BASE + "\n\nAnnas avsnitt.\n\nBjørns avsnitt.");
    }

    @Example
    void theSameParagraphChangedTwiceIsForPeopleToSettle() {
        assertThat(Merge.of(BASE, BASE.replace("hets", "trusler"), BASE.replace("hets", "spam")))
                .isEmpty();
    }

    @Example
    void whatOneTookOutAndTheOtherChangedIsForPeopleToSettle() {
        assertThat(Merge.of(BASE, "Vi svarer på dagtid.\n\nVi logger alt.", BASE.replace("hets", "spam")))
                .isEmpty();
    }

    @Example
    void theSameChangeTwiceIsOne() {
        String both = BASE.replace("hets", "trusler");
        String mine = both + "\n\nOg mer.";

        assertThat(Merge.of(BASE, both, mine)).hasValue(mine);
    }

    @Example
    void linesOfAListAreParagraphsOfTheirOwn() {
        String base = "Slik gjør vi:\n\n- svare\n- skjule\n- blokkere";

        assertThat(Merge.of(base, base.replace("- svare", "- svare først"), base + "\n- melde fra"))
                .hasValue("Slik gjør vi:\n\n- svare først\n- skjule\n- blokkere\n- melde fra");
    }

    /** Every paragraph has a name of its own, so that none can be taken for another. */
    @Property(tries = 400)
    void nothingThatEitherAddedIsLost(@ForAll("edits") Edits edits) {
        Optional<String> merged = Merge.of(text(edits.base()), text(edits.theirs()), text(edits.mine()));

        if (merged.isPresent()) {
            List<String> lines =
                    merged.get().lines().filter(it -> !it.isBlank()).toList();
            assertThat(lines).containsAll(added(edits.base(), edits.theirs()));
            assertThat(lines).containsAll(added(edits.base(), edits.mine()));
            assertThat(lines)
                    .filteredOn(removed(edits.base(), edits.theirs())::contains)
                    .isEmpty();
            assertThat(lines)
                    .filteredOn(removed(edits.base(), edits.mine())::contains)
                    .isEmpty();
            assertThat(lines.stream().filter(kept(edits)::contains)).containsExactlyElementsOf(kept(edits));
            assertThat(lines).doesNotHaveDuplicates();
        }
    }

    /** Whoever only adds is never asked. */
    @Property(tries = 200)
    void additionsAloneAlwaysComeTogether(@ForAll("edits") Edits edits) {
        List<String> theirs = new ArrayList<>(edits.base());
        theirs.addAll(edits.place() % (theirs.size() + 1), List.of("A-ny"));
        List<String> mine = new ArrayList<>(edits.base());
        mine.addAll(edits.other() % (mine.size() + 1), List.of("B-ny"));

        assertThat(Merge.of(text(edits.base()), text(theirs), text(mine)))
                .hasValueSatisfying(merged -> assertThat(merged).contains("A-ny", "B-ny"));
    }

    record Edits(List<String> base, List<String> theirs, List<String> mine, int place, int other) {}

    @Provide
    Arbitrary<Edits> edits() {
        Arbitrary<List<Integer>> deeds =
                Arbitraries.integers().between(0, 3).list().ofSize(12);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 100);
        return Combinators.combine(Arbitraries.integers().between(0, 10), deeds, deeds, places, places)
                .as((size, first, second, place, other) -> {
                    List<String> base = new ArrayList<>();
                    for (int at = 0; at < size; at++) {
                        base.add("avsnitt-" + at);
                    }
                    return new Edits(base, edited(base, first, "A"), edited(base, second, "B"), place, other);
                });
    }

    /** 0 and 1 leave a paragraph, 2 changes it, 3 adds one before it and where it is even takes it out. */
    private static List<String> edited(List<String> base, List<Integer> deeds, String by) {
        List<String> edited = new ArrayList<>();
        for (int at = 0; at < base.size(); at++) {
            int deed = deeds.get(at);
            if (deed == 2) {
                edited.add(by + "-endret-" + at);
            } else if (deed == 3) {
                edited.add(by + "-ny-" + at);
                if (at % 2 == 1) {
                    edited.add(base.get(at));
                }
            } else {
                edited.add(base.get(at));
            }
        }
        if (deeds.getLast() == 3) {
            edited.add(by + "-sist");
        }
        return edited;
    }

    private static List<String> added(List<String> base, List<String> edited) {
        return edited.stream().filter(it -> !base.contains(it)).toList();
    }

    private static List<String> removed(List<String> base, List<String> edited) {
        return base.stream().filter(it -> !edited.contains(it)).toList();
    }

    private static List<String> kept(Edits edits) {
        return edits.base().stream()
                .filter(it -> edits.theirs().contains(it) && edits.mine().contains(it))
                .toList();
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
