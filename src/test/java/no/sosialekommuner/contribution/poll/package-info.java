@NullMarked
package no.sosialekommuner.contribution.poll;

import org.jspecify.annotations.NullMarked;
