package no.sosialekommuner;

import com.microsoft.playwright.options.ColorScheme;

/**
 * What a browser test looks through.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param javaScript whether scripts run
 */
public record Screen(int width, int height, ColorScheme scheme, boolean javaScript) {

    public static final Screen DESKTOP = new Screen(1280, 900, ColorScheme.LIGHT, true);

    public static final Screen PHONE = new Screen(360, 740, ColorScheme.LIGHT, true);

    public Screen dark() {
        return new Screen(width, height, ColorScheme.DARK, javaScript);
    }

    public Screen withoutJavaScript() {
        return new Screen(width, height, scheme, false);
    }
}
