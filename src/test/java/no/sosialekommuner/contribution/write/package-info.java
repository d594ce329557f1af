@NullMarked
package no.sosialekommuner.contribution.write;

import org.jspecify.annotations.NullMarked;
