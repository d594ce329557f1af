@NullMarked
package no.sosialekommuner.integration.limit;

import org.jspecify.annotations.NullMarked;
