@NullMarked
package no.sosialekommuner.document.word;

import org.jspecify.annotations.NullMarked;
