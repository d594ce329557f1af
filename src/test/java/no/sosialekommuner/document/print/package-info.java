@NullMarked
package no.sosialekommuner.document.print;

import org.jspecify.annotations.NullMarked;
