@NullMarked
package no.sosialekommuner.guide.register;

import org.jspecify.annotations.NullMarked;
