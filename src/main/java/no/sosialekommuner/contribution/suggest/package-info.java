/** Which tags a text that is being written asks for. */
@NullMarked
package no.sosialekommuner.contribution.suggest;

import org.jspecify.annotations.NullMarked;
