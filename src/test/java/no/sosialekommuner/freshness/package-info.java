@NullMarked
package no.sosialekommuner.freshness;

import org.jspecify.annotations.NullMarked;
