@NullMarked
package no.sosialekommuner.database;

import org.jspecify.annotations.NullMarked;
