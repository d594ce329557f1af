/** "Who knows this?": who may know the answer to a question, why, and asking one of them. */
@NullMarked
package no.sosialekommuner.expert.suggest;

import org.jspecify.annotations.NullMarked;
