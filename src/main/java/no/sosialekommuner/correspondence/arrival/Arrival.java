package no.sosialekommuner.correspondence.arrival;

import java.util.Optional;
import no.sosialekommuner.correspondence.ReplyAddresses;
import no.sosialekommuner.correspondence.letter.IncomingLetter;
import no.sosialekommuner.correspondence.letter.LetterReader;
import no.sosialekommuner.correspondence.letter.Report;
import no.sosialekommuner.correspondence.letter.UnreadableLetter;
import no.sosialekommuner.mail.MailDomain;
import no.sosialekommuner.mail.ReturnAddresses;
import no.sosialekommuner.mail.Suspension;
import no.sosialekommuner.mail.Suspensions;
import no.sosialekommuner.member.EmailAddress;
import no.sosialekommuner.member.MemberAddresses;
import no.sosialekommuner.member.Viewer;
import no.sosialekommuner.member.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Decides what a mail is, and lets it become that, once. What a mail says is stored before it counts as read. */
@Component
class Arrival {

    /** More than anybody types in an hour. */
    private static final int MOST_IN_AN_HOUR = 30;

    private final ReceivedMails received;
    private final ReplyAddresses replyAddresses;
    private final ReturnAddresses returnAddresses;
    private final Suspensions suspensions;
    private final MailDomain domain;
    private final MemberAddresses members;
    private final Viewers viewers;
    private final Courtesies courtesies;
    private final WrittenByMail written;
    private final TransactionOperations transaction;

    Arrival(
            ReceivedMails received,
            ReplyAddresses replyAddresses,
            ReturnAddresses returnAddresses,
            Suspensions suspensions,
            MailDomain domain,
            MemberAddresses members,
            Viewers viewers,
            Courtesies courtesies,
            WrittenByMail written,
            TransactionOperations transaction) {
        this.received = received;
        this.replyAddresses = replyAddresses;
        this.returnAddresses = returnAddresses;
        this.suspensions = suspensions;
        this.domain = domain;
        this.members = members;
        this.viewers = viewers;
        this.courtesies = courtesies;
        this.written = written;
        this.transaction = transaction;
    }

    /**
     * Deals with a mail, unless that has been done.
     *
     * @throws UnreadableLetter when it is to be set aside
     */
    void take(byte[] raw) {
        IncomingLetter letter = LetterReader.read(raw);
        if (received.knows(letter.key())) {
            return;
        }
        if (letter.report() != null) {
            report(letter, letter.report());
        } else if (letter.machine() != null) {
            note(letter, Outcome.MACHINE, letter.machine());
        } else if (letter.sender() == null || domain.local(letter.sender()).isPresent()) {
            note(letter, Outcome.MACHINE, "From");
        } else {
            fromSomebody(letter, letter.sender());
        }
    }

    /** Writes down that a person has to look at it. */
    void setAside(String key, String sender, String subject, String why) {
        received.add(key, sender, subject, Outcome.SET_ASIDE, why, null);
    }

    /** Only what came back to an address of ours, sealed for its recipient, is believed. */
    private void report(IncomingLetter letter, Report report) {
        String sent = String.join(" ", letter.recipients()) + "\n" + report.text();
        Optional<String> recipient = returnAddresses.recipientIn(sent);
        if (recipient.isEmpty() || report.kind() == Report.Kind.NEWS) {
            note(letter, Outcome.MACHINE, report.detail());
            return;
        }
        boolean complaint = report.kind() == Report.Kind.COMPLAINT;
        Outcome outcome = complaint ? Outcome.COMPLAINED : Outcome.BOUNCED;
        String detail = recipient.get() + ": " + report.detail();
        transaction.executeWithoutResult(_ -> {
            if (received.add(letter.key(), "", letter.subject(), outcome, detail, null)) {
                switch (report.kind()) {
                    case COMPLAINT ->
                        suspensions.suspend(recipient.get(), Suspension.Reason.COMPLAINED, report.detail());
                    case FAILED -> suspensions.suspend(recipient.get(), Suspension.Reason.UNREACHABLE, report.detail());
                    case BOUNCED -> suspensions.bounced(recipient.get(), report.detail());
                    case NEWS -> {}
                }
            }
        });
    }

    private void fromSomebody(IncomingLetter letter, String sender) {
        Optional<Viewer> member =
                EmailAddress.of(sender).flatMap(members::holder).flatMap(viewers::find);
        Optional<String> toReply = letter.recipients().stream()
                .filter(replyAddresses::isForReplies)
                .findFirst();
        Optional<String> toSpace = letter.recipients().stream()
                .flatMap(it -> replyAddresses.space(it).stream())
                .findFirst();
        if (member.isEmpty()) {
            unknown(letter, sender, toReply.isPresent() || toSpace.isPresent());
        } else if (received.lately(sender) >= MOST_IN_AN_HOUR) {
            tooMany(letter, sender, member.get());
        } else if (toReply.isPresent()) {
            written.reply(letter, sender, replyAddresses.place(toReply.get()), member.get());
        } else if (toSpace.isPresent()) {
            written.question(letter, sender, toSpace.get(), member.get());
        } else {
            written.refuse(letter, sender, Outcome.UNADDRESSED, "unaddressed", member.get());
        }
    }

    /** Only who has written to one of our addresses is answered: what else comes is nobody's letter. */
    private void unknown(IncomingLetter letter, String sender, boolean addressed) {
        transaction.executeWithoutResult(_ -> {
            boolean crowd = received.lately(sender) >= MOST_IN_AN_HOUR;
            boolean fresh = received.add(letter.key(), sender, letter.subject(), Outcome.UNKNOWN, "", null);
            if (fresh && addressed && !crowd) {
                courtesies.unknown(letter, sender);
            }
        });
    }

    private void tooMany(IncomingLetter letter, String sender, Viewer member) {
        transaction.executeWithoutResult(_ -> {
            if (received.add(letter.key(), sender, letter.subject(), Outcome.TOO_MANY, "", member.id())) {
                courtesies.tooMany(letter, sender, member);
            }
        });
    }

    private void note(IncomingLetter letter, Outcome outcome, String detail) {
        String sender = letter.sender() == null ? "" : letter.sender();
        received.add(letter.key(), sender, letter.subject(), outcome, detail, null);
    }
}
