/** What the answers come to, and what the asker made of them. */
@NullMarked
package no.sosialekommuner.feedback.result;

import org.jspecify.annotations.NullMarked;
