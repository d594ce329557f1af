@NullMarked
package no.sosialekommuner.editorial;

import org.jspecify.annotations.NullMarked;
