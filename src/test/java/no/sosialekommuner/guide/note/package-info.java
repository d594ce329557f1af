@NullMarked
package no.sosialekommuner.guide.note;

import org.jspecify.annotations.NullMarked;
