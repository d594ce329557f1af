@NullMarked
package no.sosialekommuner.contribution.read;

import org.jspecify.annotations.NullMarked;
