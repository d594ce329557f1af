@NullMarked
package no.sosialekommuner.space.membership;

import org.jspecify.annotations.NullMarked;
