@NullMarked
package no.sosialekommuner.contribution.bookmark;

import org.jspecify.annotations.NullMarked;
