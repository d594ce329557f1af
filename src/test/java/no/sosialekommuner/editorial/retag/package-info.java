@NullMarked
package no.sosialekommuner.editorial.retag;

import org.jspecify.annotations.NullMarked;
