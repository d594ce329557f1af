/** What has been asked before, shown while somebody writes a question, and whether that answered it. */
@NullMarked
package no.sosialekommuner.search.similar;

import org.jspecify.annotations.NullMarked;
