@NullMarked
package no.sosialekommuner.member.profile;

import org.jspecify.annotations.NullMarked;
