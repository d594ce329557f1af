/** Invitations: the way in for those whose address lies in no verified domain. */
@NullMarked
package no.sosialekommuner.member.invitation;

import org.jspecify.annotations.NullMarked;
