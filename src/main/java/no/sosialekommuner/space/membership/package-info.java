/** A member joins a group, asks to be let in, and leaves. */
@NullMarked
package no.sosialekommuner.space.membership;

import org.jspecify.annotations.NullMarked;
