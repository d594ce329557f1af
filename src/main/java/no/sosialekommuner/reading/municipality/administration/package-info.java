/** Where administrators say which e-mail domains belong to an organisation and what stands first on its page. */
@NullMarked
package no.sosialekommuner.reading.municipality.administration;

import org.jspecify.annotations.NullMarked;
