@NullMarked
package no.sosialekommuner.guide.edit;

import org.jspecify.annotations.NullMarked;
