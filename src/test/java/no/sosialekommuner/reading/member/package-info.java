@NullMarked
package no.sosialekommuner.reading.member;

import org.jspecify.annotations.NullMarked;
