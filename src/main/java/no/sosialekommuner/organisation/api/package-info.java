/** The register as other systems read it. */
@NullMarked
package no.sosialekommuner.organisation.api;

import org.jspecify.annotations.NullMarked;
