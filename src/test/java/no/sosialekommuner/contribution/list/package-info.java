@NullMarked
package no.sosialekommuner.contribution.list;

import org.jspecify.annotations.NullMarked;
