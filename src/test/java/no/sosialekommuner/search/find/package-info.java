@NullMarked
package no.sosialekommuner.search.find;

import org.jspecify.annotations.NullMarked;
