@NullMarked
package no.sosialekommuner.space.group;

import org.jspecify.annotations.NullMarked;
