/** Tables that are filled in row by row. */
@NullMarked
package no.sosialekommuner.strategy.table;

import org.jspecify.annotations.NullMarked;
