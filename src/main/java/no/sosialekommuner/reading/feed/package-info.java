/** Atom feeds (RFC 4287) of what a member may read, opened by a private key in the address. */
@NullMarked
package no.sosialekommuner.reading.feed;

import org.jspecify.annotations.NullMarked;
