@NullMarked
package no.sosialekommuner.integration.idempotency;

import org.jspecify.annotations.NullMarked;
