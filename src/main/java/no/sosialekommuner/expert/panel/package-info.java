/** Panels: shown to everybody with what they promise, and kept by hosts. */
@NullMarked
package no.sosialekommuner.expert.panel;

import org.jspecify.annotations.NullMarked;
