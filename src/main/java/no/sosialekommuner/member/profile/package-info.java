/** One's own page, profile, picture and settings. */
@NullMarked
package no.sosialekommuner.member.profile;

import org.jspecify.annotations.NullMarked;
