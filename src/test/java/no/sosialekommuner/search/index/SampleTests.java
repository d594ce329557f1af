package no.sosialekommuner.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTests {

    @Test
    void aLargerSampleHasAllOfTheSmallerOnes() {
        assertThat(Sample.ALL.parts()).containsAll(Sample.QUARTER.parts());
        assertThat(Sample.QUARTER.parts()).containsAll(Sample.SIXTEENTH.parts());
        assertThat(Sample.SIXTEENTH.parts()).containsAll(Sample.SIXTY_FOURTH.parts());
    }

    @Test
    void eachSampleHasItsShareOfNumbersThatFollowEachOther() {
        Map<String, Long> parts = LongStream.range(0, 64_000)
                .mapToObj(number -> Sample.partOf(EntryId.of(EntryId.Sort.REPLY, number)))
                .collect(Collectors.groupingBy(part -> part, Collectors.counting()));

        for (Sample sample : Sample.values()) {
            long found = sample.parts().stream()
                    .mapToLong(part -> parts.getOrDefault(part, 0L))
                    .sum();
            assertThat(found * sample.times()).isCloseTo(64_000, within(6_400L));
        }
    }

    @Test
    void aTextStaysInItsPart() {
        EntryId id = EntryId.of(EntryId.Sort.CONTRIBUTION, 4711);

        assertThat(Sample.partOf(id)).isEqualTo(Sample.partOf(EntryId.of(id.toString())));
    }
}
