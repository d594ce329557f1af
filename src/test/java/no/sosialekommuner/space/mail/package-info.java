@NullMarked
package no.sosialekommuner.space.mail;

import org.jspecify.annotations.NullMarked;
