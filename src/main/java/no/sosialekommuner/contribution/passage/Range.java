package no.sosialekommuner.contribution.passage;

/** Some of the words that are read: from this character to before that one. */
record Range(int from, int to) {}
