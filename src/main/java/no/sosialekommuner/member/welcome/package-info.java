/** A newcomer's first page: name, work and language, and then one is a member. */
@NullMarked
package no.sosialekommuner.member.welcome;

import org.jspecify.annotations.NullMarked;
