package no.sosialekommuner.strategy.chapter;

import java.util.List;
import java.util.Map;
import no.sosialekommuner.strategy.answer.Answering;
import no.sosialekommuner.strategy.table.RowEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * What became of everything else on a chapter's page when one button was pressed.
 *
 * @param form the text, where it could not be kept or says that the chapter is ready; null where it is kept
 * @param answering the short answers, which are saved but for those in which something is wrong
 * @param rows what is typed in tables and not saved
 */
public record Kept(@Nullable PlanChapterForm form, Answering answering, List<RowEdit> rows) {

    /** Whether the page can be opened anew without losing anything. */
    public boolean isAll() {
        return form == null && rows.isEmpty() && answering.isWell();
    }

    /** Without that row: it is what the button was pressed for. */
    public Kept but(String row) {
        return new Kept(
                form,
                answering,
                rows.stream().filter(it -> !it.id().equals(row)).toList());
    }

    /** Onto the page that is shown again. */
    public void into(Map<String, Object> model) {
        model.put("edits", rows);
        if (!answering.isWell()) {
            model.put("answering", answering);
        }
        if (form != null && form.isLong()) {
            BindingResult faults = new BeanPropertyBindingResult(form, "form");
            faults.rejectValue("text", "strategy.chapter.text.long");
            model.put("form", form);
            model.put(BindingResult.MODEL_KEY_PREFIX + "form", faults);
            model.remove("found");
        } else if (form != null && model.get("form") instanceof PlanChapterForm shown) {
            model.put("form", shown.saying(form.ready()));
        }
    }
}
