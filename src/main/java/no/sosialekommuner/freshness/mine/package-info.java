/** What a member is asked about. */
@NullMarked
package no.sosialekommuner.freshness.mine;

import org.jspecify.annotations.NullMarked;
