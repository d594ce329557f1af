package no.sosialekommuner.reading.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.sosialekommuner.taxonomy.Facet;
import no.sosialekommuner.taxonomy.Tag;

/**
 * The topics to choose from.
 *
 * @param words what was searched for; empty for all
 */
public record TopicIndex(List<Group> groups, String words) {

    static TopicIndex of(List<Facet> facets, Map<String, Integer> counts, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return new TopicIndex(
                facets.stream()
                        .map(facet -> Group.of(facet, counts, wanted))
                        .filter(group -> !group.topics().isEmpty())
                        .toList(),
                words.strip());
    }

    /** How many topics there are, in all facets. */
    public int number() {
        return groups.stream().mapToInt(Group::number).sum();
    }

    /** A facet with its topics, each of them with those that lie under it. */
    public record Group(String slug, String name, List<Topic> topics) {

        /** How many topics match, with those that lie under others. */
        public int number() {
            return topics.stream()
                    .mapToInt(topic -> (topic.matches() ? 1 : 0) + topic.below().size())
                    .sum();
        }

        static Group of(Facet facet, Map<String, Integer> counts, String wanted) {
            Map<String, Topic> tops = new LinkedHashMap<>();
            for (Tag tag : facet.tags()) {
                boolean matches = tag.name().toLowerCase(Locale.ROOT).contains(wanted);
                Topic parent = tag.parent() == null ? null : tops.get(tag.parent());
                Topic topic = new Topic(
                        tag.slug(), tag.name(), counts.getOrDefault(tag.slug(), 0), matches, new ArrayList<>());
                if (parent == null) {
                    tops.put(tag.slug(), topic);
                } else if (matches) {
                    parent.below().add(topic);
                }
            }
            return new Group(
                    facet.slug(),
                    facet.name(),
                    tops.values().stream()
                            .filter(topic -> topic.matches() || !topic.below().isEmpty())
                            .toList());
        }
    }

    /**
     * @param number how many contributions the viewer may read
     * @param matches whether its own name holds the words; else it is there for those below
     */
    public record Topic(String slug, String name, int number, boolean matches, List<Topic> below) {}
}
