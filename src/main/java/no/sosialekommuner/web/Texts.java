package no.sosialekommuner.web;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word that users read, from {@code messages/<module>_<language>.properties}. A missing key is an error, so that
 * no page ever shows one.
 */
@Component
public class Texts {

    private static final String BOKMAAL = "_nb.properties";

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    /** A page has some hundred words; looking each up in all files takes a tenth of its time. */
    private final Map<Key, String> plain = new ConcurrentHashMap<>();

    private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();
    /** A page shows some forty dates, and reading the pattern takes longer than writing the date. */
    private final Map<Key, DateTimeFormatter> forms = new ConcurrentHashMap<>();

    Texts() throws IOException {
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setBasenames(Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + BOKMAAL))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - BOKMAAL.length()))
                .toArray(String[]::new));
    }

    /**
     * @param arguments fill {@code {0}}, {@code {1}} …; numbers and choices are formatted by {@link java.text.MessageFormat}
     * @throws org.springframework.context.NoSuchMessageException when no file has the key
     */
    public String text(Language language, String key, Object... arguments) {
        return arguments.length == 0 ? plain(new Key(language, key)) : filled(new Key(language, key), arguments);
    }

    private String plain(Key key) {
        String known = plain.get(key);
        return known == null ? plain.computeIfAbsent(key, this::read) : known;
    }

    private String read(Key key) {
        return source.getMessage(key.name(), null, key.language().locale());
    }

    private String filled(Key key, Object[] arguments) {
        MessageFormat format = formats.computeIfAbsent(
                key, it -> new MessageFormat(plain(it), it.language().locale()));
        synchronized (format) { // it is not made for several at once
            return format.format(arguments);
        }
    }

    /** As "23. november 2026". */
    public String date(Language language, LocalDate day) {
        return form(language, "web.format.date").format(day);
    }

    /** How days or times are written, by the key of their pattern. */
    public DateTimeFormatter form(Language language, String key) {
        return forms.computeIfAbsent(
                new Key(language, key), it -> DateTimeFormatter.ofPattern(text(language, key), language.locale()));
    }

    boolean has(Language language, String key) {
        return source.getMessage(key, null, null, language.locale()) != null;
    }

    private record Key(Language language, String name) {}
}
