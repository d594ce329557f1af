/** Members who are named in a text. */
@NullMarked
package no.sosialekommuner.contribution.mention;

import org.jspecify.annotations.NullMarked;
