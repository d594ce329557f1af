@NullMarked
package no.sosialekommuner.contribution.revision;

import org.jspecify.annotations.NullMarked;
