@NullMarked
package no.sosialekommuner.guide;

import org.jspecify.annotations.NullMarked;
