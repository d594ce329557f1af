/** Sessions in the database that cost a page neither a query nor a write. */
@NullMarked
package no.sosialekommuner.web.session;

import org.jspecify.annotations.NullMarked;
