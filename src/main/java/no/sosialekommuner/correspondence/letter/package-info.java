/** Reading a mail: who wrote it, what was written and what only came along. Knows neither members nor the database. */
@NullMarked
package no.sosialekommuner.correspondence.letter;

import org.jspecify.annotations.NullMarked;
