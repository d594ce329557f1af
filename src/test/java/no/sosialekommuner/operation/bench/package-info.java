@NullMarked
package no.sosialekommuner.operation.bench;

import org.jspecify.annotations.NullMarked;
