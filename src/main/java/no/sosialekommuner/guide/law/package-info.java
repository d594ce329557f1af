/** Pages of what the laws mean: by law, by words, and each note. */
@NullMarked
package no.sosialekommuner.guide.law;

import org.jspecify.annotations.NullMarked;
