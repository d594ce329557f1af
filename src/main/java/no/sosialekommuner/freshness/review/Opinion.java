package no.sosialekommuner.freshness.review;

import java.time.Instant;
import no.sosialekommuner.member.Person;

/** What a reader has said. */
public record Opinion(Person by, Say say, String words, Instant at) {}
