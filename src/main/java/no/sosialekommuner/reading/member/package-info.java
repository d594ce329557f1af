/** Members as others find them: the list, each one's page, and the same by the API. */
@NullMarked
package no.sosialekommuner.reading.member;

import org.jspecify.annotations.NullMarked;
