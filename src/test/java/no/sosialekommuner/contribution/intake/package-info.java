@NullMarked
package no.sosialekommuner.contribution.intake;

import org.jspecify.annotations.NullMarked;
