@NullMarked
package no.sosialekommuner.editorial.faq;

import org.jspecify.annotations.NullMarked;
