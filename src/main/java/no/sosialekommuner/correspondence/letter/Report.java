package no.sosialekommuner.correspondence.letter;

/**
 * What a mail server tells of a mail that we had sent (RFC 3464, RFC 5965).
 *
 * @param detail what it says of it, on one line
 * @param text the whole of the mail, in which the address stands that it had been sent from
 */
public record Report(Kind kind, String detail, String text) {

    /** What has happened. */
    public enum Kind {
        /** There is no such address, and there will not be. */
        FAILED,
        /** It could not be delivered this time: the mailbox is full, the server was away, the mail itself was not liked. */
        BOUNCED,
        /** It is late, and the server goes on trying; or it has arrived. */
        NEWS,
        /** The reader has said that it is spam. */
        COMPLAINT
    }
}
