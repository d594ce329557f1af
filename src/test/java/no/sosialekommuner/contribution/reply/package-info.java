@NullMarked
package no.sosialekommuner.contribution.reply;

import org.jspecify.annotations.NullMarked;
