@NullMarked
package no.sosialekommuner.correspondence.standing;

import org.jspecify.annotations.NullMarked;
