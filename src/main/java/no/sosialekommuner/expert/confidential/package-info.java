/** Questions that only the asker's municipality and the experts read. */
@NullMarked
package no.sosialekommuner.expert.confidential;

import org.jspecify.annotations.NullMarked;
