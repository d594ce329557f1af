/** Who belongs to a group: seen by those who read it, decided by its owners. */
@NullMarked
package no.sosialekommuner.space.people;

import org.jspecify.annotations.NullMarked;
