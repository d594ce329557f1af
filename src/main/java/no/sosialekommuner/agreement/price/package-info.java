/** What an answer costs those who have no agreement, as hosts say it. */
@NullMarked
package no.sosialekommuner.agreement.price;

import org.jspecify.annotations.NullMarked;
