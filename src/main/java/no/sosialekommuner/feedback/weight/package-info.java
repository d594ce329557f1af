/** How much an expert's word weighs. */
@NullMarked
package no.sosialekommuner.feedback.weight;

import org.jspecify.annotations.NullMarked;
