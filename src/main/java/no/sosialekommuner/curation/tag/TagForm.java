package no.sosialekommuner.curation.tag;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.sosialekommuner.taxonomy.Folded;
import no.sosialekommuner.taxonomy.Validity;
import no.sosialekommuner.taxonomy.edit.Synonyms;
import no.sosialekommuner.taxonomy.edit.TagDraft;
import no.sosialekommuner.taxonomy.edit.TagSheet;
import no.sosialekommuner.taxonomy.edit.Words;
import no.sosialekommuner.web.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it is being written.
 *
 * @param version the version that was on the screen when one began
 * @param place slug of the facet, and after a colon that of the tag above, if any
 * @param slug made of the name where it is left empty
 * @param synonymsNb separated by commas
 * @param seasonFrom day and month, as 1.11
 */
public record TagForm(
        int version,

        @NotBlank(message = "taxonomy.fault.name.missing") @Size(max = 80)
        String nameNb,

        @Size(max = 80) String nameNn,
        @Size(max = 80) String nameEn,
        String place,
        @Size(max = 60) String slug,
        @Size(max = 1000) String synonymsNb,
        @Size(max = 1000) String synonymsNn,
        @Size(max = 1000) String synonymsEn,
        @Size(max = 1000) String aboutNb,
        @Size(max = 1000) String aboutNn,
        @Size(max = 1000) String aboutEn,
        String seasonFrom,
        String seasonTo,
        String validFrom,
        String validTo) {

    private static final Pattern DAY = Pattern.compile("\\s*(\\d{1,2})\\s*[./ -]\\s*(\\d{1,2})\\s*\\.?\\s*");

    public TagForm {
        nameNb = line(nameNb);
        nameNn = line(nameNn);
        nameEn = line(nameEn);
        place = line(place);
        slug = line(slug);
        synonymsNb = text(synonymsNb);
        synonymsNn = text(synonymsNn);
        synonymsEn = text(synonymsEn);
        aboutNb = text(aboutNb);
        aboutNn = text(aboutNn);
        aboutEn = text(aboutEn);
        seasonFrom = line(seasonFrom);
        seasonTo = line(seasonTo);
        validFrom = line(validFrom);
        validTo = line(validTo);
    }

    static TagForm empty(String name, String place) {
        return new TagForm(0, name, "", "", place, "", "", "", "", "", "", "", "", "", "", "");
    }

    static TagForm of(TagSheet sheet) {
        TagDraft it = sheet.content();
        Validity validity = it.validity();
        return new TagForm(
                sheet.version(),
                it.name().nb(),
                it.name().nn(),
                it.name().en(),
                it.facet() + ":" + (it.parent() == null ? "" : it.parent()),
                it.slug(),
                String.join(", ", it.synonyms().nb()),
                String.join(", ", it.synonyms().nn()),
                String.join(", ", it.synonyms().en()),
                it.about().nb(),
                it.about().nn(),
                it.about().en(),
                day(validity.seasonFrom()),
                day(validity.seasonTo()),
                validity.from() == null ? "" : validity.from().toString(),
                validity.to() == null ? "" : validity.to().toString());
    }

    TagForm at(int newVersion) {
        return new TagForm(
                newVersion,
                nameNb,
                nameNn,
                nameEn,
                place,
                slug,
                synonymsNb,
                synonymsNn,
                synonymsEn,
                aboutNb,
                aboutNn,
                aboutEn,
                seasonFrom,
                seasonTo,
                validFrom,
                validTo);
    }

    /** @throws Invalid with the field that cannot be read */
    TagDraft draft(boolean retired) {
        String[] where = place.split(":", 2);
        Words names = new Words(nameNb, nameNn, nameEn).filled();
        MonthDay first = day("seasonFrom", seasonFrom);
        MonthDay last = day("seasonTo", seasonTo);
        if ((first == null) != (last == null)) {
            throw new Invalid(first == null ? "seasonFrom" : "seasonTo", "curation.fault.season");
        }
        LocalDate from = date("validFrom", validFrom);
        LocalDate to = date("validTo", validTo);
        if (from != null && to != null && to.isBefore(from)) {
            throw new Invalid("validTo", "curation.fault.period");
        }
        return new TagDraft(
                slug.isEmpty() ? Folded.slug(nameNb) : slug,
                where[0],
                where.length < 2 || where[1].isEmpty() ? null : where[1],
                names,
                new Words(aboutNb, aboutNn, aboutEn),
                new Synonyms(Synonyms.split(synonymsNb), Synonyms.split(synonymsNn), Synonyms.split(synonymsEn)),
                new Validity(first, last, from, to),
                retired);
    }

    /** What is said in each field, for comparing two. */
    List<String> fields() {
        return List.of(
                nameNb,
                nameNn,
                nameEn,
                place,
                slug,
                synonymsNb,
                synonymsNn,
                synonymsEn,
                aboutNb,
                aboutNn,
                aboutEn,
                seasonFrom,
                seasonTo,
                validFrom,
                validTo);
    }

    private static String day(@Nullable MonthDay day) {
        return day == null ? "" : day.getDayOfMonth() + "." + day.getMonthValue();
    }

    private static @Nullable MonthDay day(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Matcher parts = DAY.matcher(typed);
        try {
            if (parts.matches()) {
                return MonthDay.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
            }
        } catch (DateTimeException _) {
            // Said below, as what cannot be read at all.
        }
        throw new Invalid(field, "curation.fault.day");
    }

    private static @Nullable LocalDate date(String field, String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException _) {
            throw new Invalid(field, "curation.fault.date");
        }
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
