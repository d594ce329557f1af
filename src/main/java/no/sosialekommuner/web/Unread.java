package no.sosialekommuner.web;

/**
 * How many notices wait for the visitor. The notification module fills it; it is asked only where the shell is shown.
 */
@FunctionalInterface
public interface Unread {

    /** The request attribute under which the notification module leaves it. */
    String ATTRIBUTE = Unread.class.getName();

    /** Counted no further than a hundred. */
    int count();
}
