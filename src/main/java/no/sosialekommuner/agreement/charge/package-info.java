/** One line for each answer that came in time, and the credits for those taken back. */
@NullMarked
package no.sosialekommuner.agreement.charge;

import org.jspecify.annotations.NullMarked;
