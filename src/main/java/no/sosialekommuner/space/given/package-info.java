/** The spaces that are there by themselves: the network, and one for each municipality and county. */
@NullMarked
package no.sosialekommuner.space.given;

import org.jspecify.annotations.NullMarked;
