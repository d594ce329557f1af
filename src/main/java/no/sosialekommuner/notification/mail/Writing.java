package no.sosialekommuner.notification.mail;

import java.time.Instant;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.member.Person;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written, as it is at this moment.
 *
 * @param reply null for the contribution itself
 * @param body Markdown
 */
record Writing(@Nullable ReplyId reply, Person by, String body, Instant at) {}
