/** One tag: what it is called, where it lies, when it is of use, and what becomes of it. */
@NullMarked
package no.sosialekommuner.curation.tag;

import org.jspecify.annotations.NullMarked;
