@NullMarked
package no.sosialekommuner.contribution.rating;

import org.jspecify.annotations.NullMarked;
