@NullMarked
package no.sosialekommuner.member.admin;

import org.jspecify.annotations.NullMarked;
