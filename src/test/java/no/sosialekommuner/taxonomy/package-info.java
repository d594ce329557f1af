@NullMarked
package no.sosialekommuner.taxonomy;

import org.jspecify.annotations.NullMarked;
