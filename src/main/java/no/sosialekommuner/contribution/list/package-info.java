/** Lists of contributions for other systems. */
@NullMarked
package no.sosialekommuner.contribution.list;

import org.jspecify.annotations.NullMarked;
