/** When experts are away: nothing is sent to them then, and what they had taken goes on to others. */
@NullMarked
package no.sosialekommuner.expert.absence;

import org.jspecify.annotations.NullMarked;
