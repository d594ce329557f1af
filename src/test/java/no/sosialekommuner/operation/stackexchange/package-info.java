@NullMarked
package no.sosialekommuner.operation.stackexchange;

import org.jspecify.annotations.NullMarked;
