@NullMarked
package no.sosialekommuner.member.invitation;

import org.jspecify.annotations.NullMarked;
