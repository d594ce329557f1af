/** The replies to a contribution in the order they are read, a page at a time. */
@NullMarked
package no.sosialekommuner.contribution.thread;

import org.jspecify.annotations.NullMarked;
