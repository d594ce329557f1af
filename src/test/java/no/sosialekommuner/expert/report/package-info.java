@NullMarked
package no.sosialekommuner.expert.report;

import org.jspecify.annotations.NullMarked;
