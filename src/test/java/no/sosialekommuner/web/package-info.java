/** Every page, seen in a browser. */
@NullMarked
package no.sosialekommuner.web;

import org.jspecify.annotations.NullMarked;
