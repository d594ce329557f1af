@NullMarked
package no.sosialekommuner.file.extraction;

import org.jspecify.annotations.NullMarked;
