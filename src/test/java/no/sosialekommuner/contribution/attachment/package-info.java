@NullMarked
package no.sosialekommuner.contribution.attachment;

import org.jspecify.annotations.NullMarked;
