package no.sosialekommuner.guide.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import no.sosialekommuner.guide.Wording;
import org.springframework.validation.BindingResult;

/** What must be mended before a law or another source can be cited. */
final class LawFormCheck {

    private static final int NAME = 200;
    private static final int TEXT = 4_000;
    private static final int ADDRESS = 500;
    private static final int NOTE = 2_000;
    private static final String LOVDATA = "lovdata.no";

    private final LawForm form;
    private final BindingResult faults;

    private LawFormCheck(LawForm form, BindingResult faults) {
        this.form = form;
        this.faults = faults;
    }

    static void of(LawForm form, LawKind kind, LocalDate today, BindingResult faults) {
        LawFormCheck check = new LawFormCheck(form, faults);
        check.both("name", form.name(), NAME);
        check.address(kind);
        if (kind == LawKind.LAW) {
            check.title();
            check.force();
            check.day(today);
        }
        check.note();
    }

    private void both(String field, Wording words, int most) {
        words(field + ".nb", words.nb(), most);
        words(field + ".nn", words.nn(), most);
    }

    private void words(String field, String words, int most) {
        if (words.isEmpty()) {
            faults.rejectValue(field, "guide.note.words.missing");
        } else if (words.length() > most) {
            faults.rejectValue(field, most == NAME ? "guide.name.long" : "guide.text.long");
        }
    }

    private void title() {
        if (form.version() == 0 && form.title().isEmpty()) {
            faults.rejectValue("title", "guide.register.title.missing");
        } else if (form.title().length() > NAME) {
            faults.rejectValue("title", "guide.name.long");
        }
    }

    private void address(LawKind kind) {
        if (kind == LawKind.LAW && !isAt(LOVDATA)) {
            faults.rejectValue("address", "guide.register.address.law.bad");
        } else if (!isAt("") || form.address().length() > ADDRESS) {
            faults.rejectValue("address", "guide.register.address.bad");
        }
    }

    /** @param host empty for any */
    private boolean isAt(String host) {
        try {
            URI address = new URI(form.address());
            String at = address.getHost();
            return "https".equals(address.getScheme())
                    && at != null
                    && address.getUserInfo() == null
                    && (host.isEmpty()
                            || at.toLowerCase(Locale.ROOT)
                                    .replaceFirst("^www\\.", "")
                                    .equals(host))
                    && (host.isEmpty() || address.getPath().length() > 1);
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private void force() {
        if (!form.force().none()) {
            both("force", form.force(), TEXT);
        }
    }

    private void day(LocalDate today) {
        if (form.day().filter(it -> !it.isAfter(today)).isEmpty()) {
            faults.rejectValue("checked", "guide.register.checked.bad");
        }
    }

    private void note() {
        if (form.version() > 0 && form.note().isEmpty()) {
            faults.rejectValue("note", "guide.publish.note.missing");
        } else if (form.note().length() > NOTE) {
            faults.rejectValue("note", "guide.publish.note.long");
        }
    }
}
