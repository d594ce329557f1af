package no.sosialekommuner.reading.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.sosialekommuner.contribution.CardFilter;
import no.sosialekommuner.contribution.Cards;
import no.sosialekommuner.contribution.Kind;
import no.sosialekommuner.contribution.Sort;
import no.sosialekommuner.member.Person;
import no.sosialekommuner.space.SpaceCard;
import no.sosialekommuner.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A space with what is written in it.
 *
 * @param owners of a group, whom to turn to
 * @param total how many contributions lie in it, whatever the filter says
 * @param mail where the viewer asks by mail, or null where one cannot or may not
 * @param tended whether the viewer decides how much mail tells of it, as an editor of a space that nobody owns
 */
public record SpacePage(
        SpaceCard space,
        List<Person> owners,
        int total,
        CardFilter filter,
        Cards.Page contributions,
        @Nullable String mail,
        boolean tended) {

    static final String EVERY_KIND = "alle";

    public String kind() {
        return filter.kind() == null ? EVERY_KIND : filter.kind().code();
    }

    public boolean isFiltered() {
        return filter.kind() != null || filter.sort() == Sort.UNANSWERED;
    }

    public String totalIn(Ui ui) {
        return SpaceList.count(ui, total);
    }

    public Map<String, String> kinds(Ui ui) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put(EVERY_KIND, ui.text("space.kinds.all"));
        for (Kind kind : Kind.values()) {
            kinds.put(kind.code(), ui.text("space.kinds." + kind.code()));
        }
        return kinds;
    }

    public Map<String, String> sorts(Ui ui) {
        Map<String, String> sorts = new LinkedHashMap<>();
        for (Sort sort : List.of(Sort.ACTIVE, Sort.NEW, Sort.READ, Sort.USEFUL, Sort.DISCUSSED, Sort.UNANSWERED)) {
            sorts.put(sort.code(), ui.text("space.sort." + sort.code()));
        }
        return sorts;
    }
}
