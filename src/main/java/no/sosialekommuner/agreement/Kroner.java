package no.sosialekommuner.agreement;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import no.sosialekommuner.web.Language;

/** Amounts of money. They are kept in øre, so that nothing is rounded on the way. */
public final class Kroner {

    /** No answer costs more øre than that; the tables take no more. */
    public static final int MOST = 100_000_000;

    private static final int ORE = 100;
    private static final Pattern TYPED = Pattern.compile("\\d{1,7}(?:[.,]\\d{1,2})?");

    private Kroner() {}

    /** What people type: "1 200", "1200,50". Nothing when it is no amount, or less than zero. */
    public static OptionalInt ore(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f]|kr\\.?|,-$", "");
        return TYPED.matcher(plain).matches()
                ? OptionalInt.of(new BigDecimal(plain.replace(',', '.'))
                        .movePointRight(2)
                        .intValueExact())
                : OptionalInt.empty();
    }

    /** With two decimals, as in invoices. */
    public static BigDecimal amount(long ore) {
        return BigDecimal.valueOf(ore, 2);
    }

    /** As "1 200" or "1 200,50", for readers. */
    public static String words(Language language, long ore) {
        return form(language, ore % ORE == 0 ? 0 : 2).format(amount(ore));
    }

    /** As "1 200,00": for columns of amounts. */
    public static String exact(Language language, long ore) {
        return form(language, 2).format(amount(ore));
    }

    /** As they are typed into a form again. */
    public static String typed(long ore) {
        return amount(ore).toPlainString().replace(".00", "").replace('.', ',');
    }

    private static NumberFormat form(Language language, int decimals) {
        NumberFormat form = NumberFormat.getNumberInstance(language.locale());
        form.setMinimumFractionDigits(decimals);
        form.setMaximumFractionDigits(2);
        return form;
    }
}
