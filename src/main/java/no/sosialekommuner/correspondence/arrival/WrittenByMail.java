package no.sosialekommuner.correspondence.arrival;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.sosialekommuner.contribution.ContributionId;
import no.sosialekommuner.contribution.Contributions;
import no.sosialekommuner.contribution.ReplyId;
import no.sosialekommuner.contribution.submission.KeptQuestion;
import no.sosialekommuner.contribution.submission.Submissions;
import no.sosialekommuner.correspondence.Conversations;
import no.sosialekommuner.correspondence.Conversations.Mailed;
import no.sosialekommuner.correspondence.ReplyAddresses.Place;
import no.sosialekommuner.correspondence.arrival.EnclosedFiles.Filed;
import no.sosialekommuner.correspondence.letter.IncomingLetter;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.space.Spaces;
import no.sosialekommuner.web.Invalid;
import no.sosialekommuner.web.NotAllowed;
import no.sosialekommuner.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes replies and questions of what members write by mail. What cannot be published goes back to its writer with every word.
 * Files are stored before, because a picture is worked on for longer than a transaction should last; what a crash leaves of
 * them is cleared away like any upload that was never used.
 */
@Component
class WrittenByMail {

    private static final int LONGEST = 200_000;
    private static final int LONGEST_TITLE = 100;

    private static final Pattern ANSWERED = Pattern.compile("(?i)^\\s*((re|sv|vs|fw|fwd|aw)\\s*:\\s*)+");

    private final ReceivedMails received;
    private final Contributions contributions;
    private final Spaces spaces;
    private final Submissions submissions;
    private final EnclosedFiles files;
    private final Courtesies courtesies;
    private final Conversations conversations;
    private final TransactionOperations transaction;
    private final String checkedBy;

    WrittenByMail(
            ReceivedMails received,
            Contributions contributions,
            Spaces spaces,
            Submissions submissions,
            EnclosedFiles files,
            Courtesies courtesies,
            Conversations conversations,
            TransactionOperations transaction,
            @Value("${sk.mail.checked-by}") String checkedBy) {
        this.received = received;
        this.contributions = contributions;
        this.spaces = spaces;
        this.submissions = submissions;
        this.files = files;
        this.courtesies = courtesies;
        this.conversations = conversations;
        this.transaction = transaction;
        this.checkedBy = checkedBy.strip();
    }

    /** @param place where the answer is to stand; nothing when its address was not made here */
    void reply(IncomingLetter letter, String sender, Optional<Place> place, Viewer author) {
        if (place.isEmpty() || !place.get().member().equals(author.id())) {
            refuse(letter, sender, Outcome.REFUSED, "not-yours", author);
            return;
        }
        orRefused(letter, sender, author, () -> {
            contributions.requireWritable(place.get().contribution(), author);
            publish(letter, sender, place.get(), author);
        });
    }

    private void publish(IncomingLetter letter, String sender, Place place, Viewer author) {
        Filed filed = filed(letter, author);
        ReplyId answered = place.reply();
        ReplyId parent =
                answered != null && submissions.isOpen(answered, place.contribution(), author) ? answered : null;
        transaction.executeWithoutResult(_ -> {
            if (received.add(letter.key(), sender, letter.subject(), Outcome.REPLIED, "", author.id())) {
                ReplyId reply = submissions.reply(place.contribution(), parent, filed.text(), form(letter), author);
                done(letter, sender, place.contribution(), reply, filed, author);
            }
        });
    }

    /** Where the sender is not known for certain, nothing is published in anybody's name before he or she has looked at it. */
    void question(IncomingLetter letter, String sender, String space, Viewer author) {
        orRefused(letter, sender, author, () -> {
            spaces.requireWritable(space, author);
            Filed filed = filed(letter, author);
            if (letter.isGenuine(checkedBy)) {
                ask(letter, sender, space, filed, author);
            } else {
                keep(letter, sender, space, filed, author);
            }
        });
    }

    private void ask(IncomingLetter letter, String sender, String space, Filed filed, Viewer author) {
        transaction.executeWithoutResult(_ -> {
            if (received.add(letter.key(), sender, letter.subject(), Outcome.ASKED, "", author.id())) {
                ContributionId question = submissions.ask(space, title(letter), filed.text(), form(letter), author);
                done(letter, sender, question, null, filed, author);
            }
        });
    }

    private void keep(IncomingLetter letter, String sender, String space, Filed filed, Viewer author) {
        transaction.executeWithoutResult(_ -> {
            if (received.add(letter.key(), sender, letter.subject(), Outcome.KEPT, "", author.id())) {
                KeptQuestion kept = submissions.keep(space, title(letter), filed.text(), form(letter), author);
                remember(letter, kept.id(), null, author);
                courtesies.kept(letter, sender, author, title(letter), kept.address());
                leftOut(letter, sender, filed, kept.address(), author);
            }
        });
    }

    /** @param why key of the text that says it, without what all begin with */
    void refuse(IncomingLetter letter, String sender, Outcome outcome, String why, Viewer author) {
        transaction.executeWithoutResult(_ -> {
            if (received.add(letter.key(), sender, letter.subject(), outcome, why, author.id())) {
                courtesies.refused(
                        letter, sender, author, why, letter.words().isBlank() ? letter.whole() : letter.words());
            }
        });
    }

    private void orRefused(IncomingLetter letter, String sender, Viewer author, Runnable publishing) {
        if (letter.words().isBlank() && letter.enclosures().isEmpty()) {
            refuse(letter, sender, Outcome.EMPTY, "empty", author);
            return;
        }
        try {
            publishing.run();
        } catch (NotFound _) {
            refuse(letter, sender, Outcome.REFUSED, "gone", author);
        } catch (NotAllowed _) {
            refuse(letter, sender, Outcome.REFUSED, "closed", author);
        } catch (Invalid invalid) {
            boolean long_ = invalid.faults().containsValue("contribution.write.body.long");
            refuse(letter, sender, Outcome.REFUSED, long_ ? "long" : "empty", author);
        }
    }

    private Filed filed(IncomingLetter letter, Viewer author) {
        Filed filed = files.in(letter, author);
        if (filed.text().isBlank()) {
            throw new Invalid("body", "contribution.write.body.missing");
        }
        if (filed.text().length() > LONGEST) {
            throw new Invalid("body", "contribution.write.body.long");
        }
        return filed;
    }

    private void done(
            IncomingLetter letter,
            String sender,
            ContributionId contribution,
            @Nullable ReplyId reply,
            Filed filed,
            Viewer author) {
        received.became(letter.key(), contribution, reply);
        remember(letter, contribution, reply, author);
        leftOut(letter, sender, filed, reply == null ? "/bidrag/" + contribution : "/svar/" + reply, author);
    }

    /** So that letters about what comes of it stand under this mail. */
    private void remember(IncomingLetter letter, ContributionId contribution, @Nullable ReplyId reply, Viewer author) {
        letter.messageId()
                .ifPresent(it -> conversations.add(new Mailed(reply, it, letter.subject()), contribution, author.id()));
    }

    private void leftOut(IncomingLetter letter, String sender, Filed filed, String address, Viewer author) {
        if (!filed.left().isEmpty()) {
            courtesies.leftOut(letter, sender, author, filed.left(), address);
        }
    }

    /** The same mail makes the same form, so that it makes one reply even when it is not known here any longer. */
    private static UUID form(IncomingLetter letter) {
        return UUID.nameUUIDFromBytes(("mail " + letter.key()).getBytes(StandardCharsets.UTF_8));
    }

    private static String title(IncomingLetter letter) {
        String subject = ANSWERED.matcher(letter.subject()).replaceFirst("").strip();
        if (!subject.isEmpty()) {
            return subject;
        }
        String line =
                letter.words().lines().filter(it -> !it.isBlank()).findFirst().orElse("?");
        String plain = line.replaceAll("[*_\\\\#>`]", "").strip();
        return plain.length() <= LONGEST_TITLE
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
    }
}
