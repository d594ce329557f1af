/** Takes in a data dump in Stack Exchange's format: questions, answers, comments, votes, tags and versions. */
@NullMarked
package no.sosialekommuner.operation.stackexchange;

import org.jspecify.annotations.NullMarked;
