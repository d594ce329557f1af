/** What came in and what became of it, for administrators. */
@NullMarked
package no.sosialekommuner.correspondence.inbox;

import org.jspecify.annotations.NullMarked;
