@NullMarked
package no.sosialekommuner.file;

import org.jspecify.annotations.NullMarked;
