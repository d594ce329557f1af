/** A question asks for an expert: routed, timed, reminded of, escalated, answered or returned. */
@NullMarked
package no.sosialekommuner.expert.request;

import org.jspecify.annotations.NullMarked;
