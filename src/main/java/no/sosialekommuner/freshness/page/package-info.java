/** The page of one contribution where one says whether it still holds. */
@NullMarked
package no.sosialekommuner.freshness.page;

import org.jspecify.annotations.NullMarked;
