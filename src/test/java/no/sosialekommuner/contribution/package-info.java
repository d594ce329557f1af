@NullMarked
package no.sosialekommuner.contribution;

import org.jspecify.annotations.NullMarked;
