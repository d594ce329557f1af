@NullMarked
package no.sosialekommuner;

import org.jspecify.annotations.NullMarked;
