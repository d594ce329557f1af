/** The theme of the week: scheduled ahead, shown in its week, kept in an archive. */
@NullMarked
package no.sosialekommuner.editorial.theme;

import org.jspecify.annotations.NullMarked;
