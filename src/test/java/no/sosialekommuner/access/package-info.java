/** Who may call what: every route, asked by everybody, compared with what is written in {@code src/test/resources/access}. */
@NullMarked
package no.sosialekommuner.access;

import org.jspecify.annotations.NullMarked;
