/** The commands of {@code ./sk}, one class each. */
@NullMarked
package no.sosialekommuner.operation.command;

import org.jspecify.annotations.NullMarked;
