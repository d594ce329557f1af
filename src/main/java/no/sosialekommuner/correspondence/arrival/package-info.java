/** Mail comes in: fetched, told apart, and made into what it is meant to be, once. */
@NullMarked
package no.sosialekommuner.correspondence.arrival;

import org.jspecify.annotations.NullMarked;
