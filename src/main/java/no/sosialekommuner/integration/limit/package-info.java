/** Nobody takes so much that too little is left for the rest: limits on how often one may call. */
@NullMarked
package no.sosialekommuner.integration.limit;

import org.jspecify.annotations.NullMarked;
