/** What the experts of a panel have written lately. */
@NullMarked
package no.sosialekommuner.expert.article;

import org.jspecify.annotations.NullMarked;
