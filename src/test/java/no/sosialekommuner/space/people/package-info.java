@NullMarked
package no.sosialekommuner.space.people;

import org.jspecify.annotations.NullMarked;
