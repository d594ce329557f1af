@NullMarked
package no.sosialekommuner.editorial.landing;

import org.jspecify.annotations.NullMarked;
