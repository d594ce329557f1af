/** Notices as they come: to every open page, whichever node it is connected to. */
@NullMarked
package no.sosialekommuner.notification.live;

import org.jspecify.annotations.NullMarked;
