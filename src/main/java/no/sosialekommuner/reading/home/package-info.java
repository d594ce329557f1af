/** The first page: what is new for me, who needs me, where do I find it, how do I ask. */
@NullMarked
package no.sosialekommuner.reading.home;

import org.jspecify.annotations.NullMarked;
