@NullMarked
package no.sosialekommuner.integration.token;

import org.jspecify.annotations.NullMarked;
