/** What became of an urgent question: how many were told of it, and how many have seen it. */
@NullMarked
package no.sosialekommuner.notification.urgent;

import org.jspecify.annotations.NullMarked;
