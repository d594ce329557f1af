package no.sosialekommuner.guide.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Locale;
import no.sosialekommuner.guide.WordsCheck;
import org.springframework.validation.BindingResult;

/** What must be mended before a law or another source can be cited. */
final class LawFormCheck {

    private static final int ADDRESS = 500;
    private static final String LOVDATA = "lovdata.no";

    private final LawForm form;
    private final BindingResult faults;
    private final WordsCheck words;

    private LawFormCheck(LawForm form, BindingResult faults) {
        this.form = form;
        this.faults = faults;
        this.words = new WordsCheck(faults);
    }

    static void of(LawForm form, LawKind kind, LocalDate today, BindingResult faults) {
        LawFormCheck check = new LawFormCheck(form, faults);
        check.words.name("name", form.name());
        check.address(kind);
        if (kind == LawKind.LAW) {
            check.title();
            check.force();
            check.day(today);
        }
        check.words.note(form.version(), form.note());
    }

    private void title() {
        if (form.version() == 0 && form.title().isEmpty()) {
            faults.rejectValue("title", "guide.register.title.missing");
        } else if (form.title().length() > WordsCheck.NAME) {
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
            words.text("force", form.force());
        }
    }

    private void day(LocalDate today) {
        if (form.day().filter(it -> !it.isAfter(today)).isEmpty()) {
            faults.rejectValue("checked", "guide.register.checked.bad");
        }
    }
}
