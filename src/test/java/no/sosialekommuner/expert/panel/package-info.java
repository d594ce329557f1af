@NullMarked
package no.sosialekommuner.expert.panel;

import org.jspecify.annotations.NullMarked;
