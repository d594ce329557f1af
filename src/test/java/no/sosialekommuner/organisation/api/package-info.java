@NullMarked
package no.sosialekommuner.organisation.api;

import org.jspecify.annotations.NullMarked;
