/** Where documents are fetched. */
@NullMarked
package no.sosialekommuner.document.download;

import org.jspecify.annotations.NullMarked;
