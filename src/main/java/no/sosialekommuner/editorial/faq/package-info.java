/** Questions that are often asked: made out of an answered question in one step, and kept in sync with it. */
@NullMarked
package no.sosialekommuner.editorial.faq;

import org.jspecify.annotations.NullMarked;
