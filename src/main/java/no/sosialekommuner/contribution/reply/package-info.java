/** Answering: a reply is written, mended and withdrawn. */
@NullMarked
package no.sosialekommuner.contribution.reply;

import org.jspecify.annotations.NullMarked;
