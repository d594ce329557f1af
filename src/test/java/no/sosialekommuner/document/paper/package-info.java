@NullMarked
package no.sosialekommuner.document.paper;

import org.jspecify.annotations.NullMarked;
