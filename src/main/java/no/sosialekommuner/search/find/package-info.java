/** The page and the call of the API that search for words. */
@NullMarked
package no.sosialekommuner.search.find;

import org.jspecify.annotations.NullMarked;
