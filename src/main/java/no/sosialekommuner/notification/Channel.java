package no.sosialekommuner.notification;

/** A way by which a notice leaves the house. That it stands in the application is none: it always does, unless one said no. */
public enum Channel {
    /** An e-mail at once. */
    MAIL,
    /** In the e-mail that comes on working mornings. */
    DAILY,
    /** In the e-mail that comes on the first working morning of the week. */
    WEEKLY,
    /** A message on the devices that one has allowed it. */
    PUSH
}
