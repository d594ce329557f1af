@NullMarked
package no.sosialekommuner.contribution.visit;

import org.jspecify.annotations.NullMarked;
