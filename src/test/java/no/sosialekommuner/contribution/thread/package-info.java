@NullMarked
package no.sosialekommuner.contribution.thread;

import org.jspecify.annotations.NullMarked;
