/** What editors look after: what is due, doubted or out of date. */
@NullMarked
package no.sosialekommuner.freshness.desk;

import org.jspecify.annotations.NullMarked;
