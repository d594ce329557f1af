/** Law notes as editors keep them: every version with who, when and why, and when it was last held against the law. */
@NullMarked
package no.sosialekommuner.guide.note;

import org.jspecify.annotations.NullMarked;
