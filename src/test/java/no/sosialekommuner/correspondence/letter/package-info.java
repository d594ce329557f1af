@NullMarked
package no.sosialekommuner.correspondence.letter;

import org.jspecify.annotations.NullMarked;
