@NullMarked
package no.sosialekommuner.taxonomy.edit;

import org.jspecify.annotations.NullMarked;
