@NullMarked
package no.sosialekommuner.document;

import org.jspecify.annotations.NullMarked;
