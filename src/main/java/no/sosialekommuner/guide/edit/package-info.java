/** Where editors write guides: a draft of the next version, chapter by chapter, and its publishing. */
@NullMarked
package no.sosialekommuner.guide.edit;

import org.jspecify.annotations.NullMarked;
