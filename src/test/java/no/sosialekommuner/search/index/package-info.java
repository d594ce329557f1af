@NullMarked
package no.sosialekommuner.search.index;

import org.jspecify.annotations.NullMarked;
