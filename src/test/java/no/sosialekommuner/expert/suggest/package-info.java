/** "Who knows this?" in the words of those who ask and are asked. */
@NullMarked
package no.sosialekommuner.expert.suggest;

import org.jspecify.annotations.NullMarked;
