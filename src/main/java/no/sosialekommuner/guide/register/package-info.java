/** The laws and other sources that notes cite: what is said of each, with every version, and how editors add and change them. */
@NullMarked
package no.sosialekommuner.guide.register;

import org.jspecify.annotations.NullMarked;
