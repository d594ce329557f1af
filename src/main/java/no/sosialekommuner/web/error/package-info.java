/** The one place that turns an exception into a page. */
@NullMarked
package no.sosialekommuner.web.error;

import org.jspecify.annotations.NullMarked;
