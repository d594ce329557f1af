/** A plan at a glance: how far each chapter has come, who has it, and what comes next. */
@NullMarked
package no.sosialekommuner.strategy.overview;

import org.jspecify.annotations.NullMarked;
