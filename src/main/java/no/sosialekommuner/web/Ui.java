package no.sosialekommuner.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/** What every template is handed besides its own page: words, dates and numbers in the reader's language, and who reads. */
public final class Ui {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** So many days away everybody knows which year is meant. */
    private static final int MOST_NEAR = 180;

    private static final List<Place> PLACES = List.of(
            new Place("/sporsmal", "web.nav.questions"),
            new Place("/forum", "web.nav.forum"),
            new Place("/blogg", "web.nav.blog"),
            new Place("/emner", "web.nav.topics"),
            new Place("/kommuner", "web.nav.municipalities"),
            new Place("/medlemmer", "web.nav.members"),
            new Place("/arenaer", "web.nav.spaces"),
            new Place("/planer", "web.nav.plans"));

    private final Texts texts;
    private final Assets assets;
    private final Language language;
    private final @Nullable Visitor visitor;
    private final @Nullable Unread unread;
    private final @Nullable Reminder reminder;
    private final @Nullable CsrfToken csrf;
    private final String path;
    private final String query;
    private final Site site;
    private final Map<String, String> faults;

    Ui(
            Texts texts,
            Assets assets,
            Site site,
            Language language,
            @Nullable Visitor visitor,
            @Nullable Unread unread,
            @Nullable Reminder reminder,
            @Nullable CsrfToken csrf,
            String path,
            @Nullable String query,
            Map<String, String> faults) {
        this.texts = texts;
        this.assets = assets;
        this.site = site;
        this.language = language;
        this.visitor = visitor;
        this.unread = unread;
        this.reminder = reminder;
        this.csrf = csrf;
        this.path = path;
        this.query = query == null ? "" : query;
        this.faults = faults;
    }

    public String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }

    /** As "23. november 2026 kl. 14.05". */
    public String dateTime(Instant moment) {
        return form("web.format.date-time").format(moment.atZone(OSLO));
    }

    /** As "mandag 23. november kl. 14.05", for what lies a few days away; the year is said where it is another. */
    public String weekdayTime(Instant moment) {
        boolean near = Math.abs(Duration.between(Instant.now(), moment).toDays()) < MOST_NEAR;
        return form(near ? "web.format.weekday-time" : "web.format.weekday-date-time")
                .format(moment.atZone(OSLO));
    }

    /** As "23. november 2026". */
    public String date(Instant moment) {
        return date(moment.atZone(OSLO).toLocalDate());
    }

    public String date(LocalDate day) {
        return texts.date(language, day);
    }

    /** As "23. til 29. november 2026": what both days share is said once. */
    public String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return date(last);
        }
        String beginning = first.getYear() != last.getYear()
                ? date(first)
                : form(first.getMonth() == last.getMonth() ? "web.format.day" : "web.format.day-month")
                        .format(first);
        return text("web.days", beginning, date(last));
    }

    /** As "november 2026". */
    public String month(YearMonth month) {
        return form("web.format.month").format(month);
    }

    /** "november", where the year is said already. */
    public String monthName(YearMonth month) {
        return form("web.format.month-name").format(month);
    }

    private DateTimeFormatter form(String key) {
        return texts.form(language, key);
    }

    /** As "12 345", with a space that does not break. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** As "2,75": no more than two decimals. */
    public String decimal(Number number) {
        NumberFormat form = NumberFormat.getNumberInstance(language.locale());
        form.setMaximumFractionDigits(2);
        return form.format(number);
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public Language language() {
        return language;
    }

    public Optional<Visitor> visitor() {
        return Optional.ofNullable(visitor);
    }

    /** How many notices wait for the visitor, counted no further than a hundred. */
    public int unread() {
        return unread == null ? 0 : unread.count();
    }

    /** What the visitor should set right, if anything. */
    public Optional<Reminder> reminder() {
        return Optional.ofNullable(reminder);
    }

    /** The token that every form sends back, or an empty text where the request needs none. */
    public String csrf() {
        return csrf == null ? "" : csrf.getToken();
    }

    /** The address being shown, without its query. */
    public String path() {
        return path;
    }

    /**
     * The address being shown with one parameter of its query set to another value, or left out when the value is null.
     * A cursor is always left out: another order or filter begins from the top.
     */
    public String address(String parameter, @Nullable String value) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).query(query).replaceQueryParam("cursor");
        return address.replaceQueryParam(parameter, encoded(value)).build(true).toUriString();
    }

    /** What stands below the address being shown, cut and ordered alike: {@code feed.atom} is the feed of a list. */
    public String below(String name) {
        return UriComponentsBuilder.fromPath(path.equals("/") ? "" : path)
                .path("/" + name)
                .query(query)
                .replaceQueryParam("cursor")
                .build(true)
                .toUriString();
    }

    /** The address being shown without one of the values of a parameter that may have several, and without its cursor. */
    public String without(String parameter, String value) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).query(query).replaceQueryParam("cursor");
        List<String> values = address.build().getQueryParams().getOrDefault(parameter, List.of());
        Object[] kept = values.stream()
                .filter(it -> it != null && !it.equals(encoded(value)[0]))
                .toArray();
        return address.replaceQueryParam(parameter, kept).build(true).toUriString();
    }

    /** The address being shown with one more value of a parameter that may have several, and without its cursor. */
    public String with(String parameter, String value) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam("cursor")
                .queryParam(parameter, encoded(value))
                .build(true)
                .toUriString();
    }

    private static Object[] encoded(@Nullable String value) {
        return value == null ? new Object[0] : new Object[] {URLEncoder.encode(value, StandardCharsets.UTF_8)};
    }

    /** The places of the main navigation in the order shown. */
    public List<Place> places() {
        return PLACES;
    }

    /** The {@code aria-current} of a link in the shell: "page" on the very page, "true" on those below it, else null. */
    public @Nullable String current(String address) {
        if (path.equals(address)) {
            return "page";
        }
        return path.startsWith(address + "/") ? "true" : null;
    }

    public Site site() {
        return site;
    }

    /** The faults of the form on this page by the fields' names; empty unless it came back. */
    public Map<String, String> faults() {
        return faults;
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** The ids that a field's {@code aria-describedby} names, or null when there is neither a hint nor a fault. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        return describedBy(field, hint, fault(field));
    }

    public @Nullable String describedBy(String field, @Nullable String hint, @Nullable String fault) {
        if (hint == null) {
            return fault == null ? null : "feil-" + field;
        }
        return fault == null ? "hint-" + field : "hint-" + field + " feil-" + field;
    }

    /**
     * @param address where it is
     * @param name key of its name
     */
    public record Place(String address, String name) {}
}
