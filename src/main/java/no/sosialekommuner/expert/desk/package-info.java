/** The experts' desk: what is to be answered by when, and all that can be done with it. */
@NullMarked
package no.sosialekommuner.expert.desk;

import org.jspecify.annotations.NullMarked;
