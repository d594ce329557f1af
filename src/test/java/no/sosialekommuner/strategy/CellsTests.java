package no.sosialekommuner.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.sosialekommuner.guide.Column;
import no.sosialekommuner.guide.Item;
import no.sosialekommuner.guide.Wording;
import no.sosialekommuner.web.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"4 100;4100", "4.100;4100", "3,5;3.5", "3.5;3.5", "-2;-2", "−2;-2", "1.250,5;1250.5"})
    void numbersAreReadAsPeopleWriteThem(String typed, String stored) {
        assertThat(Cells.stored(column(Column.Kind.NUMBER), typed)).hasValue(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mange", "12 stk", "1,2,3", "1e9", "12345678901234567890"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(Cells.stored(column(Column.Kind.NUMBER), typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2027-12-01;2027-12-01", "1.12.2027;2027-12-01", "01. 12. 2027;2027-12-01"})
    void daysAreReadAsPeopleWriteThem(String typed, String stored) {
        assertThat(Cells.stored(column(Column.Kind.DATE), typed)).hasValue(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.2027", "i morgen", "0001-01-01", "2027-13-01"})
    void whatIsNoDayIsRefused(String typed) {
        assertThat(Cells.stored(column(Column.Kind.DATE), typed)).isEmpty();
    }

    @Test
    void aChoiceIsOneOfThoseThatThereAre() {
        Column choice = new Column(
                "verdict",
                Column.Kind.CHOICE,
                Wording.same("Behold?"),
                List.of(new Item("keep", new Wording("Behold", "Behald"))));

        assertThat(Cells.stored(choice, "keep")).hasValue("keep");
        assertThat(Cells.stored(choice, "kanskje")).isEmpty();
        assertThat(Cells.shown(choice, "keep", Language.NN, "")).isEqualTo("Behald");
    }

    @Test
    void nothingIsAlwaysGood() {
        for (Column.Kind kind : Column.Kind.values()) {
            assertThat(Cells.stored(column(kind), " \u00a0")).hasValue("");
        }
    }

    @Test
    void aTextIsOneLineOfReasonableLength() {
        assertThat(Cells.stored(column(Column.Kind.TEXT), "to\nlinjer")).hasValue("to linjer");
        assertThat(Cells.stored(column(Column.Kind.TEXT), "x".repeat(501))).isEmpty();
    }

    private static Column column(Column.Kind kind) {
        return new Column("kolonne", kind, Wording.same("Kolonne"), List.of());
    }
}
