@NullMarked
package no.sosialekommuner.member.signin;

import org.jspecify.annotations.NullMarked;
