@NullMarked
package no.sosialekommuner.space;

import org.jspecify.annotations.NullMarked;
