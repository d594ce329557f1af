package no.sosialekommuner.correspondence.arrival;

import java.util.Locale;

/** What became of a mail. */
public enum Outcome {
    /** It is a reply now. */
    REPLIED,
    /** It is a question now. */
    ASKED,
    /** It is a draft of the member who is to say that it comes from him or her. */
    KEPT,
    /** The member may not, or the place is not there any longer; the text went back. */
    REFUSED,
    /** Nobody had written anything in it. */
    EMPTY,
    /** From a member, but to none of the addresses that are answered to. */
    UNADDRESSED,
    /** From an address that is no member's. */
    UNKNOWN,
    /** The sender has sent more than anybody types in an hour. */
    TOO_MANY,
    /** No person has sent it. */
    MACHINE,
    /** A mail server tells that a mail of ours did not arrive. */
    BOUNCED,
    /** A reader says that a mail of ours is spam. */
    COMPLAINED,
    /** It cannot be read, and lies in the mailbox for a person to look at. */
    SET_ASIDE,
    /** It had been set aside, and could be read when it was tried again; what it became stands beside it. */
    RETRIED,
    /** It had been set aside, and an administrator lets it be. */
    DISMISSED;

    /** As in text keys and addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
