@NullMarked
package no.sosialekommuner.expert;

import org.jspecify.annotations.NullMarked;
