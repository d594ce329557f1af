@NullMarked
package no.sosialekommuner.expert.desk;

import org.jspecify.annotations.NullMarked;
