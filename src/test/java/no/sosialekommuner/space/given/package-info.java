@NullMarked
package no.sosialekommuner.space.given;

import org.jspecify.annotations.NullMarked;
