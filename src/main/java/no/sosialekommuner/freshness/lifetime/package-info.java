/** How long each kind is held to be right, as editors say it. */
@NullMarked
package no.sosialekommuner.freshness.lifetime;

import org.jspecify.annotations.NullMarked;
