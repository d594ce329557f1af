package no.sosialekommuner.web;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/** What is wrong with what a person typed, by the field's name and in the reader's language. */
public final class Faults {

    private final Texts texts;

    public Faults(Texts texts) {
        this.texts = texts;
    }

    /** The first fault of each field. */
    public Map<String, String> in(Language language, List<FieldError> errors) {
        Map<String, String> faults = new LinkedHashMap<>();
        errors.forEach(error -> faults.putIfAbsent(error.getField(), text(language, error)));
        return faults;
    }

    Map<String, String> in(Language language, Map<String, ?> model) {
        Map<String, String> faults = new LinkedHashMap<>();
        model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .forEach(result -> in(language, inOrder(result)).forEach(faults::putIfAbsent));
        return faults;
    }

    /** As the form's fields stand; validation tells them in no order. */
    private static List<FieldError> inOrder(BindingResult result) {
        List<String> fields = result.getTarget() instanceof Record form
                ? Stream.of(form.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
        return result.getFieldErrors().stream()
                .sorted(Comparator.comparingInt(
                        error -> fields.indexOf(error.getField().replaceFirst("\\..*", ""))))
                .toList();
    }

    /**
     * A constraint's own message where it is a key of {@link Texts}, else the text that all constraints of its kind share
     * ({@code web.fault.NotBlank}), else a plain "this cannot be used".
     */
    private String text(Language language, FieldError error) {
        Object[] arguments = error.getArguments() == null ? new Object[0] : error.getArguments();
        return Stream.of(error.getDefaultMessage(), error.getCode(), "web.fault." + error.getCode(), "web.fault.other")
                .flatMap(Stream::ofNullable)
                .filter(key -> texts.has(language, key))
                .findFirst()
                .map(key -> texts.text(language, key, arguments))
                .orElseThrow();
    }
}
