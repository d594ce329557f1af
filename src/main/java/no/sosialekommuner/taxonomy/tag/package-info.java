/** The taxonomy for other systems. */
@NullMarked
package no.sosialekommuner.taxonomy.tag;

import org.jspecify.annotations.NullMarked;
