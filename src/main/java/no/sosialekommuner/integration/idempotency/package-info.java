/** A call that is sent twice because the first answer was lost is carried out once. */
@NullMarked
package no.sosialekommuner.integration.idempotency;

import org.jspecify.annotations.NullMarked;
