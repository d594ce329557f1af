@NullMarked
package no.sosialekommuner.search.similar;

import org.jspecify.annotations.NullMarked;
