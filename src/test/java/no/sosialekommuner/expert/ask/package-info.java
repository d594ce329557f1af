@NullMarked
package no.sosialekommuner.expert.ask;

import org.jspecify.annotations.NullMarked;
