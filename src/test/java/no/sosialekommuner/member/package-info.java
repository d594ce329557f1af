@NullMarked
package no.sosialekommuner.member;

import org.jspecify.annotations.NullMarked;
