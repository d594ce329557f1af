/** What is asked, of whom, until when. */
@NullMarked
package no.sosialekommuner.feedback.request;

import org.jspecify.annotations.NullMarked;
