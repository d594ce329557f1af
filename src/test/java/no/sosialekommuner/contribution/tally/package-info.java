@NullMarked
package no.sosialekommuner.contribution.tally;

import org.jspecify.annotations.NullMarked;
