@NullMarked
package no.sosialekommuner.expert.confidential;

import org.jspecify.annotations.NullMarked;
