@NullMarked
package no.sosialekommuner.correspondence.arrival;

import org.jspecify.annotations.NullMarked;
