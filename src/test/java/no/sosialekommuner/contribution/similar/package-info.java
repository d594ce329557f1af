@NullMarked
package no.sosialekommuner.contribution.similar;

import org.jspecify.annotations.NullMarked;
