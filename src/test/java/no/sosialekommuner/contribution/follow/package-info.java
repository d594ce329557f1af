@NullMarked
package no.sosialekommuner.contribution.follow;

import org.jspecify.annotations.NullMarked;
