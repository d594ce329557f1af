@NullMarked
package no.sosialekommuner.mail;

import org.jspecify.annotations.NullMarked;
