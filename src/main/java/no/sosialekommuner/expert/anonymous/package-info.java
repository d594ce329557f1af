/** What was asked in confidence, without names, for everybody: written by an expert, published when the asker says yes. */
@NullMarked
package no.sosialekommuner.expert.anonymous;

import org.jspecify.annotations.NullMarked;
