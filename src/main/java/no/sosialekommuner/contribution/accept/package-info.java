/** The answer that solved it, pointed out by the one who asked. */
@NullMarked
package no.sosialekommuner.contribution.accept;

import org.jspecify.annotations.NullMarked;
