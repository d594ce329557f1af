@NullMarked
package no.sosialekommuner.contribution.notice;

import org.jspecify.annotations.NullMarked;
