@NullMarked
package no.sosialekommuner.correspondence.inbox;

import org.jspecify.annotations.NullMarked;
