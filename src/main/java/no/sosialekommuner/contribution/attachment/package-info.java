/** Pictures and files that belong to a contribution or a reply. */
@NullMarked
package no.sosialekommuner.contribution.attachment;

import org.jspecify.annotations.NullMarked;
