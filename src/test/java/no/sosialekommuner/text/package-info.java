@NullMarked
package no.sosialekommuner.text;

import org.jspecify.annotations.NullMarked;
