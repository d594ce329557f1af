/** Taking contributions in from elsewhere, many at a time and none of them twice. */
@NullMarked
package no.sosialekommuner.contribution.intake;

import org.jspecify.annotations.NullMarked;
