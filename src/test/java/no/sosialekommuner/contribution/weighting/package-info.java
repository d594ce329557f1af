@NullMarked
package no.sosialekommuner.contribution.weighting;

import org.jspecify.annotations.NullMarked;
