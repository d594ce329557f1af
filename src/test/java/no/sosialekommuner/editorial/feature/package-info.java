@NullMarked
package no.sosialekommuner.editorial.feature;

import org.jspecify.annotations.NullMarked;
