/** Asking for an expert, and what the asker and other readers see of it. */
@NullMarked
package no.sosialekommuner.expert.ask;

import org.jspecify.annotations.NullMarked;
