@NullMarked
package no.sosialekommuner.organisation;

import org.jspecify.annotations.NullMarked;
