/** Plans, for other systems. */
@NullMarked
package no.sosialekommuner.strategy.api;

import org.jspecify.annotations.NullMarked;
