@NullMarked
package no.sosialekommuner.guide.law;

import org.jspecify.annotations.NullMarked;
