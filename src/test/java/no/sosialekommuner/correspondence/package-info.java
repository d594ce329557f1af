@NullMarked
package no.sosialekommuner.correspondence;

import org.jspecify.annotations.NullMarked;
