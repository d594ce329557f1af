@NullMarked
package no.sosialekommuner.editorial.theme;

import org.jspecify.annotations.NullMarked;
