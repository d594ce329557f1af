/** Reads files of organisations row by row and keeps the register's rows. */
@NullMarked
package no.sosialekommuner.organisation.register;

import org.jspecify.annotations.NullMarked;
