/** Polls in contributions: made while one writes, voted on by those who read, and counted. */
@NullMarked
package no.sosialekommuner.contribution.poll;

import org.jspecify.annotations.NullMarked;
