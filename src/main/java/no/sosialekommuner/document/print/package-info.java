/** A paper as PDF, set by Apache FOP in a process of its own. */
@NullMarked
package no.sosialekommuner.document.print;

import org.jspecify.annotations.NullMarked;
