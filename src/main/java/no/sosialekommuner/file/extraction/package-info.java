/** The words in stored documents: read once, in a process of their own, and kept for whoever searches. */
@NullMarked
package no.sosialekommuner.file.extraction;

import org.jspecify.annotations.NullMarked;
