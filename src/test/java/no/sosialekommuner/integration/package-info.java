@NullMarked
package no.sosialekommuner.integration;

import org.jspecify.annotations.NullMarked;
