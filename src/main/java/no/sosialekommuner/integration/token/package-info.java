/** The page where members make and revoke the tokens by which other systems act for them. */
@NullMarked
package no.sosialekommuner.integration.token;

import org.jspecify.annotations.NullMarked;
