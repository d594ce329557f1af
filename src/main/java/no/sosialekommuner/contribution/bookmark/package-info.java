/** What a member wants to find again, in folders and with notes. */
@NullMarked
package no.sosialekommuner.contribution.bookmark;

import org.jspecify.annotations.NullMarked;
