/** The load bench: a data set of a given size, a server on it, and what it answers in a second. */
@NullMarked
package no.sosialekommuner.operation.bench;

import org.jspecify.annotations.NullMarked;
