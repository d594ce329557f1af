/** A member's own address: whether our mail reaches it, and how it does so again. */
@NullMarked
package no.sosialekommuner.correspondence.standing;

import org.jspecify.annotations.NullMarked;
