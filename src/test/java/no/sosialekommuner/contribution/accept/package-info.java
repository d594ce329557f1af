@NullMarked
package no.sosialekommuner.contribution.accept;

import org.jspecify.annotations.NullMarked;
