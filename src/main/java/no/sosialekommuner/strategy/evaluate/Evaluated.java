package no.sosialekommuner.strategy.evaluate;

import java.util.List;
import no.sosialekommuner.strategy.adopt.Edition;

/** An edition with its goals and what was found out about it, newest first. */
public record Evaluated(Edition edition, List<Goal> goals, List<Evaluation> evaluations) {}
