/** Members who want to hear of what comes next. */
@NullMarked
package no.sosialekommuner.contribution.follow;

import org.jspecify.annotations.NullMarked;
